import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Edition } from '../../../src/document/edition.ts';
import type { Figure } from '../../../src/document/schema.ts';
import { checkFigures, findFigures, listFigures, readFigure } from '../../../src/figures/figures.ts';
import { HARBOUR } from './harbour.ts';

function checkAll({ paragraphs }: Edition) {
  for (const paragraph of paragraphs) checkFigures(paragraph, 'content/paragraphs/01.mdx');
}

/** The document with its first paragraph's figures changed. */
function withFigures(change: (figures: Figure[]) => Figure[]) {
  const [first, ...rest] = HARBOUR.paragraphs;
  assert.ok(first);
  return { ...HARBOUR, paragraphs: [{ ...first, figures: change(first.figures) }, ...rest] };
}

test('a range is one number of the text, two amounts with words between are two', () => {
  const found = findFigures('in 20 to 30 schools, from 10 minutes to 3 minutes, 1 million to 2 million');
  assert.deepEqual(
    found.map(({ text }) => text),
    ['20 to 30', '10', '3', '1 million to 2 million'],
  );
  assert.deepEqual(readFigure('1 million to 2 million'), { value: 1e6, upTo: 2e6 });
  assert.deepEqual(readFigure('1.3223 million'), { value: 1_322_300 });
});

test('figures that are all of the numbers, in order, pass, each in its sentence', () => {
  checkAll(HARBOUR);
  assert.deepEqual(
    listFigures(HARBOUR.paragraphs).map(({ anchor, sentence }) => [anchor, sentence]),
    [
      ['p1f1', 1],
      ['p1f2', 2],
      ['p1f3', 2],
      ['p2f1', 1],
    ],
  );
});

test('a number of the text that is not listed, or out of its order, stops the build', () => {
  assert.throws(
    () => checkAll(withFigures((figures) => figures.slice(0, 2))),
    /«2,500» of the text is not listed/u,
  );
  assert.throws(
    () => checkAll(withFigures((figures) => figures.slice(1))),
    /the text has the number «20 to 30» here/u,
  );
  assert.throws(
    () => checkAll(withFigures((figures) => figures.toReversed())),
    /list its numbers in their order/u,
  );
});

test('a range whose upper number is wrong or missing stops the build', () => {
  const change = (upTo: number | undefined) => (figures: Figure[]) =>
    figures.map((figure) => (figure.upTo === undefined ? figure : { ...figure, upTo }));
  assert.throws(() => checkAll(withFigures(change(31))), /its upTo is 31, but «20 to 30» is 30/u);
  assert.throws(
    () => checkAll(withFigures(change(undefined))),
    /its upTo is not given, but «20 to 30» is 30/u,
  );
});
