import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerQuery } from '../../src/search/query/answer.ts';
import type { Engine, Entry } from '../../src/search/query/engine.ts';
import { stem } from '../../src/search/query/stem.ts';
import { packWords, readVocabulary } from '../../src/search/query/vocabulary.ts';

/** Three paragraphs of another document, so that no rule leans on this one. */
const ENTRIES: Entry[] = [
  {
    number: 1,
    title: 'The harbour',
    part: 'Places',
    topics: ['Sea'],
    keywords: ['port'],
    words: 'The old harbour has 2,500 boats and a red lighthouse.'.split(' '),
  },
  {
    number: 2,
    title: 'Fishing',
    part: 'Work',
    topics: ['Sea'],
    keywords: ['trawler', 'open sea'],
    words: 'Boats bring herring. Nobody fishes alone.'.split(' '),
  },
  {
    number: 3,
    title: 'The market',
    part: 'Work',
    topics: ['Trade'],
    keywords: [],
    words: 'The market sells 1.5 million herrings, red ones first.'.split(' '),
  },
];
const split = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.map(stem) ?? [];

/** What Pagefind does with a quoted query, in its simplest form. */
const engine: Engine = {
  ask: async (words) =>
    ENTRIES.flatMap((entry) => {
      const wanted = split(words).join(' ');
      const stream = entry.words.flatMap((word, at) => split(word).map((root) => ({ root, at })));
      const start = stream.findIndex((_, index) =>
        split(words).every((root, offset) => stream[index + offset]?.root === root),
      );
      const lists = [
        entry.title,
        entry.part,
        `paragraph ${entry.number}`,
        ...entry.topics,
        ...entry.keywords,
        '2500 1500000',
      ];
      const isListed = lists.some((list) => ` ${split(list).join(' ')} `.includes(` ${wanted} `));
      if (wanted === '' || (start < 0 && !isListed)) return [];
      return [
        {
          id: String(entry.number),
          positions: start < 0 ? [] : [stream[start]?.at ?? 0],
          read: async () => entry,
        },
      ];
    }),
};
const vocabulary = readVocabulary({
  version: '',
  paragraphs: 3,
  words:
    'alone bring boats fishes first harbour has herring herrings lighthouse market million nobody old ones red sells',
  titleBlock: 'report of the harbour board on boats',
  readerWords: 'port trawler open sea',
  guard: packWords(['hearing', 'part']),
  unrelated: 'fisher',
  elsewhere: ['red flag'],
  sentences: [[], [3], []],
  files: [],
});
const find = async (query: string) =>
  (await answerQuery(query, engine, vocabulary)).hits.map(({ number }) => number);

test('a word finds its inflections, the paragraph with the exact word first', async () => {
  assert.deepEqual(await find('herring'), [2, 3]);
  assert.deepEqual(await find('herrings'), [3, 2]);
});

test('the paragraph that covers more of the query goes first, and one that covers little stays out', async () => {
  assert.deepEqual(await find('red lighthouse boats'), [1]);
  assert.deepEqual(await find('boats herring'), [2, 1, 3]);
});

test('a quoted phrase is found as it is written only', async () => {
  assert.deepEqual(await find('"red ones"'), [3]);
  assert.deepEqual(await find('"ones red"'), []);
  assert.deepEqual(await find('"bring herrings"'), []);
});

test('a number is found by its value', async () => {
  assert.deepEqual(await find('1,500,000'), [3]);
  assert.deepEqual(await find('two thousand five hundred boats'), [1]);
  assert.deepEqual(await find('1,600,000'), []);
});

test('a keyword finds its paragraph as a whole, and says why', async () => {
  const { hits } = await answerQuery('open sea', engine, vocabulary);
  assert.deepEqual(
    hits.map(({ number, listed }) => [number, listed]),
    [[2, [{ as: 'keyword', words: 'open sea' }]]],
  );
  assert.deepEqual(await find('open'), []);
});

test('a slip is corrected and said; a real word never is', async () => {
  const { hits, corrections } = await answerQuery('lighthuose', engine, vocabulary);
  assert.deepEqual([hits[0]?.number, corrections], [1, [{ typed: 'lighthuose', words: ['lighthouse'] }]]);
  assert.deepEqual((await answerQuery('lighthuose', engine, vocabulary, { asTyped: true })).hits, []);
  const hearing = await answerQuery('hearing', engine, vocabulary);
  assert.deepEqual([hearing.hits, hearing.absent, hearing.suggestions], [[], ['hearing'], ['herring']]);
});

test('words of another sense, and matters that are not dealt with, are not in the text', async () => {
  assert.deepEqual(await find('fisher'), []);
  assert.deepEqual(await find('red flag'), []);
});

test('with more absent than known words nothing is found, and what is known is offered', async () => {
  const { hits, suggestions } = await answerQuery('herring quota treaty', engine, vocabulary);
  assert.deepEqual([hits, suggestions], [[], ['herring']]);
  assert.deepEqual(await find('herring quota'), [2, 3]);
});

test('what only the title block has is told apart from what is not there', async () => {
  const board = await answerQuery('board', engine, vocabulary);
  assert.deepEqual([board.hits, board.absent, board.titled], [[], [], ['board']]);
  const phrase = await answerQuery('"harbour board"', engine, vocabulary);
  assert.deepEqual([phrase.hits, phrase.absent, phrase.titled], [[], [], ['“harbour board”']]);
  const both = await answerQuery('harbour board', engine, vocabulary);
  assert.deepEqual([both.hits[0]?.number, both.absent, both.titled], [1, [], ['board']]);
  const turned = await answerQuery('"board harbour"', engine, vocabulary);
  assert.deepEqual([turned.absent, turned.titled], [['“board harbour”'], []]);
});

test('an unfinished word is completed, a real one only after the word before it', async () => {
  assert.deepEqual(await find('lighth'), [1]);
  assert.deepEqual(await find('red li'), [1]);
});

test('a paragraph is found by its number; a bare number prefers the number of the text', async () => {
  assert.deepEqual(await find('paragraph 2'), [2]);
  const { jump, hits } = await answerQuery('2', engine, vocabulary);
  assert.deepEqual([jump?.number, hits[0]?.number], [2, 2]);
  assert.equal((await answerQuery('paragraph 9', engine, vocabulary)).isBeyond, true);
});

test('common words are found only side by side', async () => {
  const alone = await answerQuery('the', engine, vocabulary);
  assert.deepEqual([alone.hits, alone.isTooCommon], [[], true]);
});
