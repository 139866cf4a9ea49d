import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildIndex } from '../../../src/search/index/build-index.ts';
import { answer } from '../../../src/search/query/search.ts';
import { CONTENT } from './fixture.ts';
import { withPagefind, withPages, writePage } from './open-pagefind.ts';

test('only the files that a search needs are written, and a search fetches no other', async () => {
  await withPagefind(CONTENT, async (engine, data, { files }, fetched) => {
    const kinds = [...files.keys()].map((path) => path.replace(/(?<=[./]en_)[^.]+/u, 'x')).sort();
    assert.deepEqual(kinds, [
      'index/en_x.pf_index',
      'pagefind-entry.json',
      'pagefind.en_x.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
    const { hits } = await answer('red herring', data, engine, { isTyping: false });
    assert.deepEqual(
      hits.map(({ number }) => number),
      [3, 1, 2],
    );
    assert.deepEqual(
      fetched.filter((path) => /fragment|filter/u.test(path)),
      [],
    );
  });
});

test('fewer or more pages than expected are a fault, an empty index too', async () => {
  const pages = { '/p/1/': writePage(1, 'One boat.'), '/p/2/': '<p>Nothing is marked here.</p>' };
  await withPages(pages, async (folder) => {
    await assert.rejects(buildIndex(folder, ['/p/1/', '/p/2/']), /1 pages were indexed, 2 expected/u);
    await assert.rejects(buildIndex(folder, []), /1 pages were indexed, 0 expected/u);
    await assert.rejects(buildIndex(folder, ['/p/2/']), /\/p\/2\/ missing/u);
    assert.deepEqual([...(await buildIndex(folder, ['/p/1/'])).ids.keys()], ['/p/1/']);
  });
  await withPages({ '/p/1/': '' }, async (folder) => {
    await assert.rejects(buildIndex(folder, ['/p/1/']), /0 pages/u);
  });
});
