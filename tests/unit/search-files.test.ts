import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { checksum } from '../../src/search/query/checksum.ts';
import { fetchIndex } from '../../src/search/query/files.ts';
import type { VocabularyFile } from '../../src/search/query/vocabulary.ts';

const FILES = { 'index/a': 'first', 'fragment/b': 'second', 'pagefind.js': 'script', 'wasm.en': 'code' };
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);

let served: Map<string, string>;
let asked: string[];

beforeEach(() => {
  asked = [];
  globalThis.fetch = async (url) => {
    const path = String(url).replace(/^.*\/site\d*\//u, '');
    asked.push(path);
    const content = served.get(path);
    return content === undefined ? new Response(null, { status: 404 }) : new Response(content);
  };
});

/** Serves an index; with a pack, its first two files stand in that. */
function serve(pack?: VocabularyFile['pack']): void {
  const files = Object.entries(FILES).map(([path, content]) => [
    path,
    content.length,
    checksum(bytes(content)),
  ]);
  served = new Map(Object.entries(FILES));
  served.set('vocabulary.json', JSON.stringify({ files, pack }));
  if (pack) served.set(pack.path, 'firstsecond');
}

test('a small index comes in a pack: two files are read from one request', async () => {
  serve({ path: 'index/pack', count: 2 });
  const { read } = await fetchIndex('/site1/', 'high');
  assert.equal(text(await read('index/a')), 'first');
  assert.equal(text(await read('fragment/b')), 'second');
  assert.equal(text(await read('wasm.en')), 'code');
  assert.deepEqual(asked.sort(), ['index/pack', 'vocabulary.json', 'wasm.en']);
});

test('a large index comes file by file, and a record only when it is wanted', async () => {
  serve();
  const { read } = await fetchIndex('/site2/', 'high');
  assert.deepEqual(asked.sort(), ['index/a', 'vocabulary.json', 'wasm.en']);
  assert.equal(text(await read('fragment/b')), 'second');
  assert.equal(text(await read('index/a')), 'first');
  assert.equal(asked.length, 4);
});

test('a damaged pack is not believed, and fetched again', async () => {
  serve({ path: 'index/pack', count: 2 });
  served.set('index/pack', 'firstsekond');
  const { read } = await fetchIndex('/site3/', 'high');
  assert.equal(text(await read('index/a')), 'first');
  await assert.rejects(read('fragment/b'), /fragment\/b is damaged/u);
  served.set('index/pack', 'firstsecond');
  assert.equal(text(await read('fragment/b')), 'second');
});

test('a file that cannot be had is asked for again', async () => {
  serve();
  served.delete('wasm.en');
  const { read } = await fetchIndex('/site4/', 'high');
  await assert.rejects(read('wasm.en'), /wasm\.en answered 404/u);
  served.set('wasm.en', 'code');
  assert.equal(text(await read('wasm.en')), 'code');
});
