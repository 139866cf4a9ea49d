/** What search is held to on the real text. The figures by kind of query are `npm run bench:search`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePlainEngine } from '../../../src/search/query/engine.ts';
import { answer, needsLanguages } from '../../../src/search/query/search.ts';
import { isHopeless, judge, mean, readQueries } from '../../bench/judge.ts';
import { readLanguagesFile, readSearchContent, readSearchData } from '../../bench/search-content.ts';
import { listAbsentWords, listContentWords, listSlips } from '../../bench/word-samples.ts';
import { withPagefind } from './open-pagefind.ts';

const data = readSearchData();
const languages = readLanguagesFile();
const engine = makePlainEngine(data);
const ask = (query: string) => answer(query, data, engine, needsLanguages(query, data) ? { languages } : {});

test('judged queries are answered, and hardly any without an answer raises an alarm', async () => {
  const judged = await Promise.all(readQueries().map(async (query) => judge(query, await ask(query.q))));
  const answerable = judged.filter(({ query }) => !isHopeless(query));
  const gain = mean(answerable.map((one) => one.gain));
  assert.ok(gain >= 0.96, `nDCG@5 is ${gain.toFixed(3)}.`);
  const alarms = judged.filter(({ query, whole }) => isHopeless(query) && whole.length > 0);
  assert.ok(alarms.length <= 1, alarms.map(({ query }) => query.q).join(', '));
});

test('every beginning of every content word finds something, the whole word itself', async () => {
  const silent: string[] = [];
  for (const word of listContentWords(data)) {
    for (let length = 3; length <= word.length; length += 1) {
      const { hits } = await ask(word.slice(0, length));
      if (hits.length === 0) silent.push(word.slice(0, length));
      if (length === word.length && hits[0]?.marks.length === 0) silent.push(word);
    }
  }
  assert.deepEqual(silent, []);
});

test('of 500 slips of one letter 95 % find the right paragraph first', async () => {
  const missed: string[] = [];
  for (const { typed, holders } of listSlips(data, 500)) {
    const { hits } = await ask(typed);
    if (!holders.includes(hits[0]?.number ?? 0)) missed.push(typed);
  }
  assert.ok(missed.length <= 25, missed.join(', '));
});

test('common English words that the text lacks hardly ever raise an alarm', async () => {
  const alarms: string[] = [];
  for (const word of listAbsentWords(data, 1000)) {
    const { hits } = await ask(word);
    if (hits[0]?.missing.length === 0) alarms.push(word);
  }
  assert.ok(alarms.length <= 40, `${alarms.length}: ${alarms.join(', ')}`);
});

test('both engines answer alike for every word, pair and triple of neighbouring words of the text', async () => {
  await withPagefind(readSearchContent(), async (pagefind, indexed) => {
    const plain = makePlainEngine(indexed);
    const queries = new Set<string>();
    for (const { text } of indexed.paragraphs) {
      const words = text.split(' ');
      for (const at of words.keys())
        for (const length of [1, 2, 3]) queries.add(words.slice(at, at + length).join(' '));
    }
    for (const query of queries) {
      const [expected, found] = [await answer(query, indexed, plain), await answer(query, indexed, pagefind)];
      assert.deepEqual(found, expected, query);
      assert.notEqual(expected.hits.length === 0 && !expected.isTooCommon, true, query);
    }
  });
});
