import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../../src/document/content.ts';
import { findNumbers, listFigures, readNumber } from '../../../src/figures/figures.ts';

const { paragraphs } = readContent();

test('every number of the text is a figure, in order, and no figure is without its number', () => {
  for (const { number, text, figures } of paragraphs) {
    const found = findNumbers(text);
    assert.deepEqual(
      figures.map((figure) => figure.text),
      found.map((one) => one.text),
      `paragraph ${number}`,
    );
  }
  assert.deepEqual(
    listFigures(paragraphs).map(({ paragraph, offset, text }) => [paragraph, offset, text]),
    paragraphs.flatMap(({ number, text }) =>
      findNumbers(text).map((found) => [number, found.offset, found.text]),
    ),
  );
  assert.equal(listFigures(paragraphs).length, 43);
});

test('no digit of the text is left out of the numbers that are found', () => {
  for (const { number, text } of paragraphs) {
    let rest = text;
    for (const found of findNumbers(text).toReversed())
      rest = rest.slice(0, found.offset) + rest.slice(found.offset + found.text.length);
    assert.doesNotMatch(
      rest,
      /\d|%|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|hundred|thousand|million|billion|percent)\b/iu,
      `paragraph ${number}`,
    );
  }
});

test('a figure stands in the sentence that holds its quote', () => {
  for (const figure of listFigures(paragraphs)) {
    assert.ok(figure.sentenceText.includes(figure.quote), `${figure.anchor} «${figure.quote}»`);
  }
  const referral = listFigures(paragraphs).filter(({ unit }) => unit === 'minute');
  assert.deepEqual(
    referral.map(({ paragraph, sentence, value }) => [paragraph, sentence, value]),
    [
      [4, 3, 10],
      [4, 3, 3],
    ],
  );
});

test('the words that a figure takes from the source stand in its own sentence', () => {
  for (const { anchor, sentenceText, qualifier, period } of listFigures(paragraphs)) {
    for (const words of [qualifier, period])
      if (words) assert.ok(sentenceText.includes(words), `${anchor} «${words}»`);
  }
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
