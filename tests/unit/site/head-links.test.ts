import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { insertMarkup, parsePage } from '../../../src/site/built-page.ts';
import { listModuleFiles, placeHeadLinks, VITE_MANIFEST } from '../../../src/site/head-links.ts';

test('links are put at the end of the head of the page that they are for, and of no other', () => {
  const html = '<head><title>x</title></head><body><p>&lt;/head&gt;</p></body>';
  const links = { 'search/index.html': ['<link rel="a">', '<link rel="b">'] };
  const add = (file: string) => insertMarkup(html, placeHeadLinks(parsePage(file, html), links));
  assert.equal(add('search/index.html'), html.replace('</title>', '</title><link rel="a"><link rel="b">'));
  assert.equal(add('index.html'), html);
  assert.throws(() => placeHeadLinks(parsePage('search/index.html', '<p>'), links), {
    message: 'search/index.html: the page has no <head> to put links into.',
  });
});

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
