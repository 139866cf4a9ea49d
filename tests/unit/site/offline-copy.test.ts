import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isKept, listEntries } from '../../../src/site/offline-copy.ts';

test('pages, their assets and the search are kept; pictures and what is for other programs are not', () => {
  const kept = [
    'index.html',
    'p/4/index.html',
    'search/index.html',
    'search/texts.json',
    '_astro/site.abc.js',
    '_astro/serif.abc.woff2',
    'favicon.svg',
    'manifest.webmanifest',
  ];
  const left = [
    'pagefind/wasm.en.pagefind',
    '_astro/source-serif-4-latin-ext-400-normal.abc.woff2',
    '404.html',
    'p/4/embed/index.html',
    'p/4/card.png',
    'search/card.png',
    'p/4/qr.svg',
    'p/4.json',
    'p/4.bib',
    'submission.pdf',
    'submission.txt',
    'submission.json',
    'source/transcript-b.txt',
    'robots.txt',
    'sitemap.xml',
    '_headers',
    'service-worker.js',
  ];
  assert.deepEqual([...kept, ...left].filter(isKept), kept);
});

test('a file is named by the address that readers use; its revision changes with its bytes, unless its name does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  const dir = pathToFileURL(`${folder}/`);
  mkdirSync(join(folder, '_astro'));
  mkdirSync(join(folder, 'about'));
  const files = ['_astro/a.1.js', 'about/index.html', 'index.html'];
  for (const file of files) writeFileSync(join(folder, file), file);
  try {
    const [script, about, start] = listEntries(dir, '/x/', files);
    assert.deepEqual(script, { url: '/x/_astro/a.1.js', revision: null });
    assert.equal(about?.url, '/x/about/');
    assert.equal(start?.url, '/x/');
    assert.match(about?.revision ?? '', /^[0-9a-f]{16}$/u);
    writeFileSync(join(folder, 'about/index.html'), 'changed');
    const [, changed, same] = listEntries(dir, '/x/', files);
    assert.notEqual(changed?.revision, about?.revision);
    assert.deepEqual(same, start);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
