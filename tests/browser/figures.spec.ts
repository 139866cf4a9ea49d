import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { SITES, siteUrl } from './sites.ts';

const NUMBERS = 'All numbers, in the order of the text';
const WIDTHS = [360, 768, 1440];

/** Every table of the page of figures but that of all numbers. */
async function findCharts(page: Page): Promise<Locator[]> {
  await page.goto('figures/');
  const tables = await page.getByRole('table').all();
  return tables.slice(0, -1);
}

/** The rows of a chart: the words of its number, and where its bar stands. */
async function readBars(chart: Locator) {
  const cells = await chart.getByRole('cell').all();
  return Promise.all(
    cells.map(async (cell) => ({
      words: (await cell.innerText()).trim(),
      box: (await cell.locator('rect').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 },
      hasOpenEnd: (await cell.locator('path').count()) === 1,
    })),
  );
}

function readNumber(words: string): number {
  const [, digits = '', million] = /([\d.,]+)( million)?$/u.exec(words) ?? [];
  return Number(digits.replaceAll(',', '')) * (million ? 1e6 : 1);
}

for (const site of SITES) {
  test.describe(`at ${site.base}`, () => {
    test.use({ baseURL: siteUrl(site) });

    test('a figure leads to its sentence, and a paragraph explains its figures and terms', async ({
      page,
    }) => {
      await page.goto('figures/');
      await page
        .getByRole('row', { name: /15 million/ })
        .getByRole('link', { name: 'Paragraph 4, sentence 2' })
        .click();
      await expect(page).toHaveURL(`${siteUrl(site)}p/4/#p4s2`);
      await expect(page.locator('#p4s2')).toBeInViewport();
      await page.goto('p/6/');
      await expect(page.getByText('A family whose only child has died.')).toBeHidden();
      await page.getByText('3 terms explained').click();
      await expect(page.getByText('A family whose only child has died.')).toBeVisible();
      await page.getByText('2 figures in this paragraph').click();
      await page.getByRole('link', { name: 'over 16,000' }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}p/6/#p6s2`);
      await page.getByRole('link', { name: 'All terms' }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}terms/`);
      await page
        .getByRole('region', { name: 'Loss of only child family' })
        .getByRole('link', { name: '¶ 6, sentence 3' })
        .click();
      await expect(page).toHaveURL(`${siteUrl(site)}p/6/#p6s3`);
    });
  });
}

test('the table has a row for each number, a range as one, and no row is shorter than the table', async ({
  page,
}) => {
  await page.goto('figures/');
  const table = page.getByRole('table', { name: NUMBERS });
  await expect(table.getByRole('columnheader')).toHaveText(['Number', 'What it counts', 'When', 'Where']);
  await expect(table.locator('tr[id]')).toHaveCount(42);
  await expect(table.getByRole('rowheader', { name: '20 to 30', exact: true })).toHaveCount(1);
  await expect(table.getByRole('rowheader', { name: 'more than 1.5 million', exact: true })).toHaveCount(1);
  const columns = await table
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...(row as HTMLTableRowElement).cells].reduce((sum, cell) => sum + cell.colSpan, 0)),
    );
  expect(new Set(columns)).toEqual(new Set([4]));
});

for (const width of WIDTHS)
  test(`at ${width} pixels numbers end on one line, bars begin on one, and nothing is wider than the page`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const charts = await findCharts(page);
    const starts = await Promise.all(
      charts.map(async (chart) => (await readBars(chart)).map(({ box }) => box.x)),
    );
    expect(new Set(starts.flat().map(Math.round)).size).toBe(1);
    const ends = await page
      .locator('tr[id] > th')
      .evaluateAll((cells) =>
        cells.map((cell) => Math.round(cell.querySelector('span span')?.getBoundingClientRect().right ?? 0)),
      );
    expect(new Set(ends).size).toBe(1);
    for (const path of ['figures/', 'terms/', 'about/']) {
      await page.goto(path);
      for (const folded of await page.locator('main details').all()) await folded.locator('summary').click();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });

test('bars are as long as their numbers, the longest first, and only “more than” has an open end', async ({
  page,
}) => {
  const charts = await findCharts(page);
  expect(charts).toHaveLength(7);
  for (const chart of charts)
    for (const group of await chart.locator('tbody').all()) {
      const bars = await readBars(group);
      const [longest] = bars;
      if (!longest) throw new Error('a chart has no bar');
      for (const { words, box, hasOpenEnd } of bars) {
        expect(box.width, words).toBeCloseTo(
          (longest.box.width * readNumber(words)) / readNumber(longest.words),
          0,
        );
        expect(hasOpenEnd, words).toBe(/^(?:more than|over)/u.test(words));
      }
      const lengths = bars.map(({ box }) => box.width);
      expect(lengths).toEqual(lengths.toSorted((first, second) => second - first));
    }
});

test('a bar can be told from its ground in light, dark, forced colours and print', async ({ page }) => {
  const kinds = [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
    { media: 'print' },
  ] as const;
  for (const kind of kinds) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen', ...kind });
    await page.goto('figures/');
    for (const bar of await page.locator('main rect').all())
      expect(await bar.evaluate(measureContrast), JSON.stringify(kind)).toBeGreaterThan(3);
  }
});

test('the terms are only those with an explanation, fewer words than the document, each with its places', async ({
  page,
}) => {
  await page.goto('terms/');
  const terms = await page.getByRole('region').all();
  expect(terms.length).toBeGreaterThan(15);
  for (const term of terms) {
    await expect(term.getByRole('heading')).toHaveCount(1);
    await expect(term.getByRole('paragraph')).toHaveText(/\.$/u);
    expect(await term.getByRole('link').count()).toBeGreaterThan(0);
  }
  expect(await countWords(page.getByRole('main'))).toBeLessThan(919);
});

test('About says what it is in at most 700 words, and offers what is linked to', async ({ page }) => {
  await page.goto('about/');
  expect(await countWords(page.getByRole('main'))).toBeLessThanOrEqual(700);
  for (const name of ['Download', 'Cite', 'Offline', 'Who is responsible'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(page.locator('#download, #cite')).toHaveCount(2);
  // This copy names no address for reports.
  await expect(page.getByRole('heading', { name: /error/u })).toHaveCount(0);
});

test('About shows where the transcripts differ, with the words about each place', async ({ page }) => {
  await page.goto('about/');
  const table = page.getByRole('table', { name: 'Transcripts A and B differ in 3 places.' });
  await expect(table.locator('mark')).toHaveText([
    /^Joint-Submission .* March 2018$/,
    '4',
    'problem.Humane',
    'problem. Humane',
  ]);
  const row = table.getByRole('row', { name: '¶ 8' });
  await expect(row.getByRole('cell')).toHaveText([
    '… 6.68 million person-time 4 and the first …',
    '… 6.68 million person-time and the first …',
  ]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('figures, charts, terms and what is folded are there', async ({ page }) => {
    await page.goto('figures/');
    await expect(page.locator('tr[id]:visible')).toHaveCount(42);
    await page.goto('p/7/');
    await page.getByText('2 terms explained').click();
    await expect(page.getByText('A cell, chiefly of the bone marrow')).toBeVisible();
    await page.goto('about/');
    await page.getByText('Checksums and commands').click();
    await expect(page.getByText('sha256sum transcript-b.txt')).toBeVisible();
  });
});

test('the words of a page without the text can be selected and copied', async ({ page }) => {
  for (const path of ['figures/', 'terms/', 'about/']) {
    await page.goto(path);
    const [selected = 0, all = 0] = await page.evaluate(() => {
      const main = document.querySelector('main');
      if (main) getSelection()?.selectAllChildren(main);
      return [getSelection()?.toString().length, main?.innerText.length];
    });
    expect(selected, path).toBeGreaterThan(all * 0.8);
  }
});

async function countWords(place: Locator): Promise<number> {
  return (await place.innerText()).split(/\s+/u).length;
}

/** The contrast of a shape's fill with the page, by WCAG's formula; runs in the page. */
function measureContrast(shape: Element): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = luminance(getComputedStyle(document.documentElement).backgroundColor);
  const fill = luminance(getComputedStyle(shape).fill);
  return (Math.max(ground, fill) + 0.05) / (Math.min(ground, fill) + 0.05);
}
