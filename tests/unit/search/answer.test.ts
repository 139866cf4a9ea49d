import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_QUERY } from '../../../src/search/query/parse-query.ts';
import { needsLanguages } from '../../../src/search/query/search.ts';
import { ask, CONTENT, DATA, findWhole } from './fixture.ts';

const textOf = (number: number) => CONTENT.paragraphs[number - 1]?.text ?? '';

test('a word finds its inflections, the exact word first', async () => {
  assert.deepEqual(await findWhole('herring'), [2, 3]);
  assert.deepEqual(await findWhole('herrings'), [3, 2]);
  assert.deepEqual(await findWhole('trainers'), [4]);
  assert.deepEqual(await findWhole('recommendation'), [3]);
});

test('what only shares a stem is a hint, and said to be missing', async () => {
  const { hits } = await ask('nationality');
  assert.deepEqual(
    hits.map(({ number, missing }) => [number, missing]),
    [[4, ['nationality']]],
  );
});

test('an acronym is found as it is written only', async () => {
  assert.deepEqual(await findWhole('NETS'), [3]);
  assert.deepEqual(await findWhole('nets'), [3]);
  const { hits } = await ask('nets');
  assert.deepEqual(
    hits[0]?.marks.map(({ start, end }) => textOf(3).slice(start, end)),
    ['NETS'],
  );
});

test('hits that have all come first, then at most three that have some, each saying what it lacks', async () => {
  const { hits } = await ask('red herring quota');
  assert.deepEqual(
    hits.map(({ number, missing }) => [number, missing]),
    [
      [3, ['quota']],
      [1, ['herring', 'quota']],
      [2, ['red', 'quota']],
    ],
  );
  assert.deepEqual(
    (await ask('red boats')).hits.map(({ number, missing }) => [number, missing]),
    [
      [1, []],
      [2, ['red']],
      [3, ['boats']],
    ],
  );
});

test('an unknown word is never dropped, and is quoted as it was typed', async () => {
  const { hits, unknown } = await ask('What about Women’s TRAWLING-quota?');
  assert.deepEqual(unknown, ['Women’s', 'quota']);
  assert.ok(hits.every(({ missing }) => missing.includes('quota')));
});

test('nothing known, nothing found', async () => {
  const { hits, unknown, titleBlock } = await ask('constructor prototype');
  assert.deepEqual([hits, unknown, titleBlock], [[], ['constructor', 'prototype'], undefined]);
});

test('where one word is unknown and the others are only related, nothing is found', async () => {
  assert.deepEqual((await ask('deep learning')).hits, []);
  assert.deepEqual(
    (await ask('deep herring')).hits.map(({ number, missing }) => [number, missing]),
    [
      [2, ['deep']],
      [3, ['deep']],
    ],
  );
});

test('“how many” asks for a reader’s “number of”', async () => {
  assert.deepEqual(await findWhole('how many moorings are there?'), [3]);
});

test('frames, words of saying and little words carry no matter', async () => {
  assert.deepEqual(await findWhole('what does the report say about the number of boats?'), [1, 2]);
  assert.deepEqual(await findWhole('which kinds of herring are there'), [2, 3]);
});

test('common words alone are too common, side by side they are a phrase', async () => {
  const common = await ask('what is this');
  assert.deepEqual([common.isTooCommon, common.hits, common.unknown], [true, [], []]);
  assert.equal((await ask('the')).isTooCommon, true);
  assert.deepEqual(await findWhole('of the'), [2]);
});

test('a quoted phrase is found as it is written only', async () => {
  assert.deepEqual(await findWhole('"red ones"'), [3]);
  assert.deepEqual(await findWhole('“red lighthouse”'), [1]);
  assert.deepEqual(await findWhole('"ones red"'), []);
  assert.deepEqual((await ask('"ones red" herring')).hits[0]?.missing, ['“ones red”']);
});

test('exclusion, alternatives and AND do what people expect', async () => {
  assert.deepEqual(await findWhole('herring -market'), [2]);
  assert.deepEqual(await findWhole('herring NOT "fishes alone"'), [3]);
  assert.deepEqual(await findWhole('lighthouse OR market'), [3, 1]);
  assert.deepEqual(await findWhole('boats AND lighthouse'), [1]);
  // Where nothing else is left, what should not be there is named.
  const { hits, excluded } = await ask('lighthouse -boats');
  assert.deepEqual(
    [hits.map(({ number, missing }) => [number, missing]), excluded],
    [[[1, ['NOT boats']]], []],
  );
  assert.deepEqual(await findWhole('light*'), [1]);
});

test('a number is found by its value, roughly where two digits agree', async () => {
  assert.deepEqual(await findWhole('1,500,000'), [3]);
  assert.deepEqual(await findWhole('two thousand five hundred boats'), [1]);
  assert.deepEqual(await findWhole('1.3 million visitors'), [1]);
  assert.deepEqual(await findWhole('half of the households'), [2]);
  assert.deepEqual(await findWhole('1,600,000'), []);
});

test('a paragraph is found by its number; a bare number means an amount too', async () => {
  const numbersOf = async (query: string) => (await ask(query)).hits.map(({ number }) => number);
  assert.deepEqual(await numbersOf('para. ii'), [2]);
  assert.deepEqual((await ask('paragraph 14')).beyond, [14]);
  assert.deepEqual(await numbersOf('last paragraph'), [4]);
  assert.deepEqual((await ask('2500')).beyond, []);
  assert.deepEqual(await numbersOf('第3段'), [3]);
  assert.deepEqual(await numbersOf('فقرة ٣'), [3]);
  assert.deepEqual(await findWhole('paragraph 2 herring'), [2]);
  const [hit] = (await ask('https://example.org/p/2/#p2s2')).hits;
  assert.deepEqual([hit?.number, hit?.excerpt.sentence, hit?.excerpt.text], [2, 2, 'Nobody fishes alone.']);
  const [first] = (await ask('p1s1')).hits;
  assert.deepEqual(first?.excerpt.marks, [{ start: 0, end: first?.excerpt.text.length }]);
});

test('a reader’s phrase finds its paragraph where the text lacks it, its parts only hint', async () => {
  const { hits } = await ask('a fishery in the deep sea');
  assert.deepEqual([hits[0]?.number, hits[0]?.missing, hits[0]?.related], [2, [], ['deep sea fishery']]);
  assert.deepEqual(await findWhole('trawlers'), [2]);
  assert.deepEqual(
    (await ask('deep')).hits.map(({ number, missing }) => [number, missing]),
    [[2, ['deep']]],
  );
});

test('half of a reader’s phrase or of a title is a hint, also where only a little word stands beside it', async () => {
  const missing = async (query: string) => (await ask(query)).hits.map((hit) => [hit.number, hit.missing]);
  assert.deepEqual(await missing('crowd'), [[1, ['crowd']]]);
  assert.deepEqual(await missing('how many crowds'), [[1, []]]);
  assert.deepEqual((await missing('volunteers')).at(-1), [4, ['volunteers']]);
});

test('a slip is corrected, said and undone; a real word is only offered', async () => {
  const { hits, corrections } = await ask('lighthuose');
  assert.deepEqual([hits[0]?.number, corrections], [1, [{ typed: 'lighthuose', word: 'lighthouse' }]]);
  assert.deepEqual((await ask('lighthuose', { asTyped: true })).hits, []);
  const hearing = await ask('hearing');
  assert.deepEqual([hearing.hits, hearing.offers], [[], [{ typed: 'hearing', word: 'herring' }]]);
  assert.deepEqual((await ask('hearing boats')).offers, []);
});

test('foreign words are not corrected into English ones', async () => {
  assert.deepEqual((await ask('phare rouge markét')).corrections, []);
});

test('a word in two halves, two words in one and the other spelling are understood', async () => {
  assert.deepEqual(await findWhole('light house'), [1]);
  assert.deepEqual(await findWhole('redlighthouse'), [1]);
  assert.deepEqual(await findWhole('harbour lighthouse'), [1]);
  assert.deepEqual(await findWhole('state owned'), [1]);
  assert.deepEqual(await findWhole('stateowned'), [1]);
});

test('every beginning finds something; that of a real word says that it is none', async () => {
  assert.deepEqual(await findWhole('lighth', { isTyping: true }), [1]);
  assert.deepEqual(await findWhole('lighth '), []);
  const light = await ask('light', { isTyping: true });
  assert.deepEqual(
    light.hits.map(({ number, missing }) => [number, missing]),
    [[1, ['light']]],
  );
  assert.equal((await ask('a', { isTyping: true })).hits.length > 0, true);
  assert.deepEqual(
    (await ask('25', { isTyping: true })).hits.map(({ number }) => number),
    [1],
  );
});

test('the title block and explained terms are results of their own', async () => {
  const right = await ask('right to fish');
  assert.deepEqual(right.titleBlock?.missing, []);
  assert.deepEqual((await ask('May 2011')).titleBlock?.missing, []);
  const board = await ask('HB');
  assert.deepEqual(
    [board.terms.map(({ id }) => id), board.titleBlock?.missing, board.unknown],
    [['hb'], [], []],
  );
  assert.deepEqual((await ask('herring')).terms, []);
});

test('a bare number that names a paragraph is not unknown', async () => {
  const { hits, unknown, beyond } = await ask('3.');
  assert.deepEqual([hits[0]?.number, unknown, beyond], [3, [], []]);
  assert.deepEqual((await ask('77')).beyond, [77]);
});

test('other languages lead to the text, and are told', async () => {
  const chinese = await ask('红灯塔的鲱鱼');
  assert.deepEqual(
    chinese.languages.map(({ code }) => code),
    ['zh'],
  );
  assert.deepEqual(
    chinese.hits.slice(0, 1).map(({ number, missing }) => [number, missing]),
    [[1, ['鲱鱼']]],
  );
  assert.deepEqual(await findWhole('灯塔'), [1]);
  // A single sign that is left of a word is its ending.
  assert.deepEqual(await findWhole('红灯塔们'), [1]);
  assert.deepEqual(await findWhole('le phare rouge'), [1]);
  assert.deepEqual(await findWhole("l'hareng"), [2, 3]);
  assert.deepEqual(await findWhole('красного маяка'), [1]);
  assert.deepEqual(await findWhole('السوق السمك'), [3]);
  // What looks like an ending is none in a word that is short without its article.
  assert.deepEqual(await findWhole('السجون'), [1]);
  // Little words are compared without their signs.
  assert.deepEqual(await findWhole('سوق السمك إلى'), [3]);
  const unknown = await ask('天安门');
  assert.deepEqual(
    [unknown.hits, unknown.unknown, unknown.languages.map(({ code }) => code)],
    [[], ['天安门'], ['zh']],
  );
});

test('languages are asked for only where a query needs them', () => {
  assert.deepEqual(
    ['herring market', 'lighth', '红', 'phare', 'paragraph 3'].map((query) => needsLanguages(query, DATA)),
    [false, false, true, true, false],
  );
});

test('of a long query only the beginning is read', async () => {
  const { hits, unknown } = await ask('x'.repeat(10_000));
  assert.deepEqual([hits, unknown[0]?.length], [[], LONGEST_QUERY]);
});

test('the excerpt is the sentence with most of what was found, and marks it', async () => {
  const { hits } = await ask('red volunteers herring');
  const { sentence, text, marks } = hits[0]?.excerpt ?? { sentence: 0, text: '', marks: [] };
  assert.equal(sentence, 2);
  assert.deepEqual(
    marks.map(({ start, end }) => text.slice(start, end)),
    ['Red', 'volunteers'],
  );
});

test('what is excluded is excluded from the title and the terms too', async () => {
  const { titleBlock, terms } = await ask('board -harbor');
  assert.deepEqual([titleBlock, terms], [undefined, []]);
});
