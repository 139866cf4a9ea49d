import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Chart, drawCharts } from '../../../src/figures/charts.ts';
import { listFigures } from '../../../src/figures/figures.ts';
import { readFixture, replaceInFile, withContentCopy } from '../fixture/read-fixture.ts';

const figures = listFigures(readFixture().paragraphs);
const drawn = (label: string, quote: string) => ({ label, paragraph: 3, quote });
const chart = (kind: Chart['kind']): Chart => ({
  id: 'people',
  title: 'People',
  caption: 'Those who teach.',
  kind,
  groups: [
    {
      scale: 'persons',
      figures: [drawn('volunteers', '3,500 volunteers'), drawn('teachers', '700 teachers')],
    },
  ],
  beside: [],
});

test('lengths are in proportion to the numbers, and areas where squares are drawn', () => {
  const share = (kind: Chart['kind']) => drawCharts([chart(kind)], figures)[0]?.groups[0]?.figures[1]?.share;
  assert.equal(share('bars'), 700 / 3500);
  assert.equal(share('squares'), Math.sqrt(700 / 3500));
});

test('a chart of a number that the text does not give is refused', () => {
  withContentCopy((root) => {
    replaceInFile(join(root, 'content/charts.yaml'), '700 teachers', '800 teachers');
    assert.throws(
      () => readFixture(root),
      /charts\.yaml: field «people»: paragraph 3 has no figure with the quote «800 teachers»/u,
    );
  });
});

test('a part that is larger than its whole is refused', () => {
  const [group] = chart('part').groups;
  assert.ok(group);
  const swapped = { ...chart('part'), groups: [{ ...group, figures: group.figures.toReversed() }] };
  assert.throws(() => drawCharts([swapped], figures), /field «people»: a part is larger than the whole/u);
});
