import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNamedParagraphs } from '../../../src/search/query/named-paragraphs.ts';
import { findNumbers } from '../../../src/search/query/numbers.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { countSlips } from '../../../src/search/query/read-word.ts';
import { isFormOf } from '../../../src/search/query/same-word.ts';
import { listWords, readWords } from '../../../src/search/query/words.ts';

test('words are read with their places, without possessive, elided article and diacritics', () => {
  assert.deepEqual(listWords('National People’s re-éducation of l’homme, H1N1: 24hour 4,159 50 %'), [
    ...['national', 'people', 're', 'education', 'of', 'homme', 'h1n1', '24', 'hour', '4,159', '50%'],
  ]);
  const text = 'Of d’organes.';
  assert.deepEqual(
    readWords(text).map(({ start, end }) => text.slice(start, end)),
    ['Of', 'organes'],
  );
});

test('numbers are read by their value', () => {
  const read = (text: string) =>
    findNumbers(listWords(text)).map(({ value, isPercent }) => (isPercent ? `${value}%` : value));
  assert.deepEqual(read('4,159 and 4.159 and 4.159 million'), [4159, 4159, 4_159_000]);
  assert.deepEqual(read('6,68 million, 120 000 and 1 322 300'), [6_680_000, 120_000, 1_322_300]);
  assert.deepEqual(
    read('16k, 1.03m, half a million, a quarter million'),
    [16_000, 1_030_000, 500_000, 250_000],
  );
  assert.deepEqual(
    read('120 тысяч, 15 млн, 1,5 millones, 150万'),
    [120_000, 15_000_000, 1_500_000, 1_500_000],
  );
  assert.deepEqual(read('two thousand five hundred, a hundred and twenty thousand'), [2500, 120_000]);
  assert.deepEqual(read('fifty percent, 50 %, 50 per cent, half of them'), ['50%', '50%', '50%', '50%']);
  assert.deepEqual(read('one of the 1.2.3 million'), []);
});

test('a paragraph is named in any form', () => {
  const named = (query: string) => readNamedParagraphs(query, ['párrafo', '段'])?.numbers;
  for (const query of [
    '7',
    '¶7',
    '¶ VII',
    'para. vii',
    'paragraph seven',
    'section 7',
    'point 7',
    '#7',
    'p7',
    'No. 7',
  ])
    assert.deepEqual(named(query), [7], query);
  for (const query of ['7th paragraph', '/p/7/', '/p/07/#p7s2', 'párrafo 7', '第七段'].filter(
    (one) => one !== 'the seventh',
  ))
    assert.deepEqual(named(query), [7], query);
  assert.deepEqual(named('paragraphs 4, 6 and 9'), [4, 6, 9]);
  assert.deepEqual(named('paras 2-4'), [2, 3, 4]);
  assert.deepEqual(named('paras 4-2')?.toSorted(), [2, 3, 4]);
  for (const query of ['4, 6 and 9', '4,6,9', 'párrafo 4, 6 y 9', '第4、6和9段'])
    assert.deepEqual(named(query), [4, 6, 9], query);
  assert.deepEqual(named('https://edition.example/#p4-p6'), [4, 5, 6]);
  assert.deepEqual(named('/p/4/%23p4s2'), [4]);
  assert.deepEqual(named('paragraph 999999999999'), [999_999_999_999]);
  assert.deepEqual(named('last paragraph'), [-1]);
  assert.equal(named('paramedic'), undefined);
  assert.equal(named('paragraph 4 million'), undefined);
});

test('phrases, operators and an open end are understood', () => {
  const { tokens, excluded } = parseQuery(
    '"red boats" OR light* AND re-use NOT nets -"old sea" fis',
    [],
    true,
  );
  assert.deepEqual(
    tokens.map(({ words, isQuoted, isAlternative, isHyphenated, isOpen }) => [
      words.join(' '),
      ...(isQuoted ? ['quoted'] : []),
      ...(isAlternative ? ['or'] : []),
      ...(isHyphenated ? ['hyphen'] : []),
      ...(isOpen ? [isOpen] : []),
    ]),
    [['red boats', 'quoted'], ['light', 'or', 'asterisk'], ['re'], ['use', 'hyphen'], ['fis', 'typing']],
  );
  assert.deepEqual(
    excluded.map(({ typed }) => typed),
    ['nets', 'old sea'],
  );
});

test('full-width signs and a half are read as those that they stand for', () => {
  const read = (query: string) => parseQuery(query, [], false).tokens.flatMap(({ words }) => words);
  assert.deepEqual(read('１５００ ｂｏａｔｓ ９５％ ½ million'), ['1500', 'boats', '95%', '0.5', 'million']);
});

test('inflections and spellings are forms of one word; adverbs, two derivations and nouns of a verb are not', () => {
  for (const [word, form] of [
    ['donors', 'donor'],
    ['planned', 'plan'],
    ['studies', 'study'],
    ['recommendation', 'recommend'],
    ['recommended', 'recommendation'],
    ['organisations', 'organization'],
    ['travelling', 'traveled'],
    ['centres', 'center'],
  ] as const)
    assert.equal(isFormOf(word, form), true, `${word} ${form}`);
  for (const [word, form] of [
    ['organ', 'organization'],
    ['universal', 'university'],
    ['nation', 'national'],
    ['highly', 'high'],
    ['developer', 'development'],
    ['posted', 'posts'],
    ['issues', 'issued'],
    ['folder', 'folding'],
  ] as const)
    assert.equal(isFormOf(word, form), false, `${word} ${form}`);
});

test('a slip is one edit, two in long words, the first letter right in short ones', () => {
  assert.ok(countSlips('ambulence', 'ambulance'));
  assert.ok(countSlips('irght', 'right'));
  assert.equal(countSlips('might', 'right'), undefined);
  assert.ok(countSlips('humna', 'human'));
  assert.equal(countSlips('hamun', 'human'), undefined);
});
