import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNumbers, listFigures, readNumber } from '../../../src/figures/figures.ts';
import { readFixture } from '../fixture/read-fixture.ts';

const { paragraphs } = readFixture();

test('figures are listed in the order of the text, each with its sentence and its place', () => {
  const figures = listFigures(paragraphs);
  assert.deepEqual(
    figures.map(({ anchor, position, sentence, value }) => [anchor, position, sentence, value]),
    [
      ['p1f1', 1, 1, 12],
      ['p1f2', 2, 1, 2015],
      ['p1f3', 3, 2, 0],
      ['p1f4', 4, 2, 1_500_000],
      ['p2f1', 5, 1, 50],
      ['p3f1', 6, 2, 3500],
      ['p3f2', 7, 2, 700],
    ],
  );
  for (const { paragraph, offset, text, quote, sentenceText } of figures) {
    assert.ok(paragraphs[paragraph - 1]?.text.startsWith(text, offset));
    assert.ok(sentenceText.includes(quote));
  }
});

test('every number of a text is found, with its million, its percent or its quotation marks', () => {
  assert.deepEqual(findNumbers('In 2017, 4,159 of 1.3223 million (50%) had “zero” or 24-hour days.'), [
    { text: '2017', offset: 3 },
    { text: '4,159', offset: 9 },
    { text: '1.3223 million', offset: 18 },
    { text: '50%', offset: 34 },
    { text: '“zero”', offset: 43 },
    { text: '24', offset: 53 },
  ]);
});

test('numbers are read as they are written', () => {
  const cases: [string, number][] = [
    ['4,159', 4159],
    ['1.3223 million', 1322300],
    ['6.68 million', 6680000],
    ['50%', 50],
    ['"zero"', 0],
    ['2 billion', 2e9],
  ];
  for (const [text, value] of cases) assert.equal(readNumber(text), value, text);
});
