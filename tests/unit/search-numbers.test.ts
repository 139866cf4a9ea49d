import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeText, splitWords } from '../../src/search/query/normalize.ts';
import { findNumbers, formatNumberForms } from '../../src/search/query/numbers.ts';

const read = (text: string) =>
  findNumbers(splitWords(normalizeText(text))).map(({ value, isPercent }) =>
    isPercent ? `${value}%` : value,
  );

const READINGS: [text: string, values: (number | string)[]][] = [
  ['4,159', [4159]],
  ['1.3223 million', [1322300]],
  ['1,322,300', [1322300]],
  ['1 322 300', [1322300]],
  ['1.5m', [1500000]],
  ['1.5M', [1500000]],
  ['20k', [20000]],
  ['120 thousand', [120000]],
  ['fifteen million', [15000000]],
  ['one and a half million', [1500000]],
  ['one point five million', [1500000]],
  ['a million and a half', [1500000]],
  ['half a million', [500000]],
  ['half million', [500000]],
  ['a hundred thousand', [100000]],
  ['one hundred and twenty thousand', [120000]],
  ['four thousand one hundred and fifty-nine', [4159]],
  ['50 %', ['50%']],
  ['fifty percent', ['50%']],
  ['95 per cent', ['95%']],
  ['half of Beijing', ['50%']],
  ['20 to 30 colleges', [20, 30]],
  ['24-hour', [24]],
  ['24h', [24]],
  ['½', [0.5]],
  ['1½ million', [1500000]],
  ['1 ¾ million', [1750000]],
  ['½ million', [500000]],
  ['6,68 million', [6680000]],
  ['6,68m', [6680000]],
  ['50,5 %', ['50.5%']],
  ['1.500.000', [1500000]],
  ['1.500.000,5', [1500000.5]],
  ['120.000', [120000]],
  ['4.159', [4159]],
  ['1.322 million', [1322000]],
  ['0.125', [0.125]],
  ['six point six eight million', [6680000]],
  ['one point zero three million', [1030000]],
  ['twenty seventeen', [2017]],
  ['nineteen ninety-nine', [1999]],
  ['twenty five', [25]],
  ['1.2.3 million', [Number.NaN]],
  ['7x million', [Number.NaN]],
  ['7x', []],
  ['zero', [0]],
  ['one of them', []],
  ['a lot and a half', []],
];

for (const [text, values] of READINGS) {
  test(`«${text}» is read as ${values.join(' and ') || 'no number'}`, () => {
    assert.deepEqual(read(text), values);
  });
}

test('a number is read again from each of its forms', () => {
  for (const [value, written] of [
    [1500000, 1.5],
    [120000, 120000],
    [500000, 500000],
    [2367, 2367],
    [16, 16],
  ] as const) {
    const forms = formatNumberForms({ value, written, isPercent: false });
    assert.ok(forms.length > 1, String(forms));
    for (const form of forms) assert.deepEqual(read(form), [value], form);
  }
  for (const form of formatNumberForms({ value: 50, written: 50, isPercent: true }))
    assert.deepEqual(read(form), ['50%'], form);
});
