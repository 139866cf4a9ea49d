import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { listFiles } from '../../src/site/built-page.ts';
import { isKept, listEntries } from '../../src/site/offline-copy.ts';
import { SITES } from '../browser/sites.ts';

for (const { folder, base } of SITES) {
  const dir = pathToFileURL(`${resolve(folder)}/`);
  const files = listFiles(dir);

  test(`the offline copy at ${base} is at most 70 files and 350 kB, the worker included`, () => {
    const kept = [...files.filter(isKept), 'service-worker.js'];
    const bytes = kept
      .map((file) => readFileSync(new URL(file, dir)))
      .map((content) => Math.min(content.length, brotliCompressSync(content).length))
      .reduce((sum, size) => sum + size, 0);
    assert.ok(kept.length <= 70, `${kept.length} files`);
    assert.ok(bytes <= 350_000, `${bytes} bytes`);
  });

  test(`the worker at ${base} names exactly the kept files, as they are`, () => {
    const code = readFileSync(new URL('service-worker.js', dir), 'utf8');
    const named = [...code.matchAll(/\{url:[`"]([^`"]+)[`"],revision:(?:null|[`"](\w+)[`"])\}/gu)].map(
      ([, url, revision = null]) => ({ url, revision }),
    );
    assert.ok(named.length > 20);
    assert.deepEqual(named, listEntries(dir, base, files));
    for (const page of files.filter((file) => file.endsWith('index.html') && !file.includes('/embed/')))
      assert.ok(
        named.some(({ url }) => `${url}index.html` === base + page),
        page,
      );
  });

  test(`nothing that only the build needs stands in the site at ${base}`, () => {
    assert.deepEqual(
      files.filter((file) => /vite|manifest\.json|\.map$/u.test(file)),
      [],
    );
  });
}
