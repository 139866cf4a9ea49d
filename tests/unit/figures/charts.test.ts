import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CONTENT_FOLDER, readContent } from '../../../src/document/content.ts';
import { readCharts } from '../../../src/figures/charts.ts';
import { findNumbers, listFigures } from '../../../src/figures/figures.ts';

const { paragraphs } = readContent();
const figures = listFigures(paragraphs);

test('lengths are in proportion to the numbers, and areas where squares are drawn', () => {
  for (const { id, kind, groups } of readCharts(figures)) {
    for (const { figures: drawn } of groups) {
      const largest = Math.max(...drawn.map(({ figure }) => figure.value));
      for (const { figure, share } of drawn) {
        const drawnShare = kind === 'squares' ? share ** 2 : share;
        assert.ok(Math.abs(drawnShare - figure.value / largest) < 1e-9, `${id} «${figure.text}»`);
      }
    }
  }
});

test('a picture names no number but those that the text gives for it', () => {
  for (const { id, title, caption, groups, beside } of readCharts(figures)) {
    const own = groups.flatMap((group) => group.figures).concat(beside.map((one) => ({ ...one, share: 0 })));
    const words = [title, caption, ...groups.map(({ scale }) => scale), ...own.map(({ label }) => label)];
    const given = own.flatMap(({ figure }) => findNumbers(figure.sentenceText)).map(({ text }) => text);
    for (const { text } of findNumbers(words.join(' '))) assert.ok(given.includes(text), `${id} «${text}»`);
  }
});

test('the six pictures keep their addresses', () => {
  assert.deepEqual(
    readCharts(figures).map(({ id }) => id),
    [
      'red-cross-in-beijing',
      'referral-time',
      'stem-cell-donation',
      'body-donation',
      'training',
      'aids-prevention-material',
    ],
  );
});

const folder = mkdtempSync(join(tmpdir(), 'edition-charts-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(CONTENT_FOLDER, folder, { recursive: true });
const source = readFileSync(join(folder, 'charts.yaml'), 'utf8');

test('a picture of a number that the text does not give stops the build', () => {
  writeFileSync(join(folder, 'charts.yaml'), source.replace('to 3 minutes', 'to 2 minutes'));
  assert.throws(
    () => readCharts(figures, folder),
    /charts\.yaml: chart «referral-time»: paragraph 4 has no figure with the quote «to 2 minutes»\.$/u,
  );
});

test('a part that is larger than its whole stops the build', () => {
  const swapped = source.replace("quote: '21,103 registration voluntary body donation'", 'quote: QUOTE');
  const damaged = swapped
    .replace("quote: '2,367 of which have donated'", "quote: '21,103 registration voluntary body donation'")
    .replace('quote: QUOTE', "quote: '2,367 of which have donated'");
  writeFileSync(join(folder, 'charts.yaml'), damaged);
  assert.throws(() => readCharts(figures, folder), /chart «body-donation»: a part is larger/u);
});
