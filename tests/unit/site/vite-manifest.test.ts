import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { listModuleFiles, VITE_MANIFEST } from '../../../src/site/vite-manifest.ts';

test('a module is found by its source, with all that it imports, each once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const dir = pathToFileURL(`${folder}/`);
  writeFileSync(
    new URL(VITE_MANIFEST, dir),
    JSON.stringify({
      'src/panel.ts': { file: '_astro/panel.1.js', imports: ['_shared.js', 'src/query.ts'] },
      'src/query.ts': {
        file: '_astro/query.2.js',
        imports: ['_shared.js', 'src/panel.ts'],
        dynamicImports: ['src/late.ts'],
      },
      'src/late.ts': { file: '_astro/late.3.js' },
      '_shared.js': { file: '_astro/shared.4.js' },
    }),
  );
  try {
    assert.deepEqual(listModuleFiles(dir, 'src/panel.ts'), [
      '_astro/panel.1.js',
      '_astro/shared.4.js',
      '_astro/query.2.js',
    ]);
    assert.throws(() => listModuleFiles(dir, 'src/other.ts'), /no file of its own for src\/other\.ts/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
