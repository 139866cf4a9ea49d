/** What search is held to on the real text. The figures by kind of query are `npm run bench:search`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { makePlainEngine } from '../../../src/search/query/engine.ts';
import { findNumbers } from '../../../src/search/query/numbers.ts';
import { isFormOf } from '../../../src/search/query/same-word.ts';
import { answer, needsLanguages } from '../../../src/search/query/search.ts';
import { openBook } from '../../../src/search/query/search-data.ts';
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
  for (const [kind, list = []] of Map.groupBy(answerable, ({ query }) => query.kind)) {
    const least = ['paraphrase', 'profession', 'question'].includes(kind) ? 0.85 : 0.9;
    const gained = mean(list.map((one) => one.gain));
    assert.ok(list.length < 5 || gained >= least, `nDCG@5 of ${kind} is ${gained.toFixed(3)}.`);
  }
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

test('of the common English words that the text lacks at most 4 % raise an alarm, and each can be explained', async () => {
  const own = [...openBook(data).textWords];
  const words = listAbsentWords(data, Number.POSITIVE_INFINITY);
  const [alarms, wrong]: [string[], string[]] = [[], []];
  for (const word of words) {
    const { hits, languages: meant } = await ask(word);
    const [hit] = hits;
    if (hit?.missing.length !== 0) continue;
    alarms.push(word);
    const isReaders = hit.related.length > 0 || hit.isFoundInTitle;
    // "Diner" is a form of the Spanish word for money.
    const isElse = meant.length > 0 || findNumbers([word]).length > 0;
    if (!isReaders && !isElse && !own.some((form) => isFormOf(word, form))) wrong.push(word);
  }
  assert.ok(words.length > 10_000, `${words.length} words`);
  assert.ok(alarms.length <= 0.04 * words.length, `${alarms.length}: ${alarms.join(', ')}`);
  assert.deepEqual(wrong, []);
});

test('the real words near ours take at most 2.5 kB of a first search', () => {
  assert.ok(brotliCompressSync(JSON.stringify(data.english)).length <= 2500);
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
