import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Chart, drawCharts } from '../../../src/figures/charts.ts';
import { listFigures } from '../../../src/figures/figures.ts';
import { HARBOUR } from './harbour.ts';

const figures = listFigures(HARBOUR.paragraphs);

function chart(...quotes: string[]): Chart {
  return {
    id: 'carried',
    title: 'Carried',
    caption: 'By boat.',
    paragraph: 1,
    figures: quotes.map((quote) => ({ label: quote, quote })),
  };
}

test('bars are in proportion to their numbers from zero on, the longest first', () => {
  const [drawn] = drawCharts([chart('2,500 dogs', '1.5 million people')], figures);
  assert.deepEqual(
    drawn?.bars.map(({ label, share }) => [label, share]),
    [
      ['1.5 million people', 1],
      ['2,500 dogs', 2500 / 1_500_000],
    ],
  );
});

test('only a number that the text calls the least has an open end', () => {
  const [drawn] = drawCharts([chart('1.5 million people', '2,500 dogs')], figures);
  assert.deepEqual(
    drawn?.bars.map(({ isOpen }) => isOpen),
    [true, false],
  );
});

test('a chart names each sentence of its figures once, and charts come in the order of the text', () => {
  const first = { ...chart('1.5 million people', '2,500 dogs'), id: 'second' };
  const later = {
    ...chart('in 2011', 'in 2011'),
    id: 'first',
    paragraph: 2,
  };
  const drawn = drawCharts([later, first], figures);
  assert.deepEqual(
    drawn.map(({ id, sentences }) => [id, sentences]),
    [
      ['second', [2]],
      ['first', [1]],
    ],
  );
});

test('a number that the text does not give, or gives as a range, cannot be drawn', () => {
  assert.throws(
    () => drawCharts([chart('2,500 dogs', '9 cats')], figures),
    /charts\.yaml: field «carried»: paragraph 1 has no figure with the quote «9 cats»/u,
  );
  assert.throws(() => drawCharts([chart('2,500 dogs', '20 to 30 boats')], figures), /«20 to 30» is a range/u);
});
