import { readContent } from '../../src/document/content.ts';
import { findNumbers, readNumber } from '../../src/figures/figures.ts';
import { hashText } from '../../src/fidelity/integrity.ts';
import { expect, test } from './page.ts';
import { SITES, siteUrl } from './sites.ts';

const edition = readContent();
const numbers = edition.paragraphs.flatMap(({ text }) => findNumbers(text).map((found) => found.text));

for (const site of SITES) {
  test.describe(`at ${site.base}`, () => {
    test.use({ baseURL: siteUrl(site) });

    test('a figure leads to its sentence, and a paragraph to its figures, pictures and terms', async ({
      page,
    }) => {
      await page.goto('figures/');
      await page.locator('#p4f3').getByRole('link', { name: '¶ 4, sentence 2' }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}p/4/#p4s2`);
      await expect(page.locator('#p4s2')).toBeInViewport();
      await page.getByRole('link', { name: 'Picture: Fast referral time' }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}figures/#referral-time`);
      await expect(page.getByRole('figure', { name: /Fast referral time/ })).toBeInViewport();
      await page.goto('p/6/');
      await page.getByText('Loss of only child family', { exact: true }).click();
      await expect(page.getByText('A family whose only child has died.')).toBeVisible();
      await page.getByRole('link', { name: 'In the index' }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}terms/#loss-of-only-child`);
      await page.locator('#loss-of-only-child').getByRole('link', { name: '¶ 6, sentence 3' }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}p/6/#p6s3`);
    });
  });
}

test('the table has every number of the text in its order, and no other', async ({ page }) => {
  await page.goto('figures/');
  const shown = await page.locator('figure-table tbody th').allTextContents();
  expect(shown.flatMap((text) => findNumbers(text).map((found) => found.text))).toEqual(numbers);
  const pictures = (await page.locator('figure').allTextContents()).join(' ');
  for (const { text } of findNumbers(pictures)) expect(numbers).toContain(text);
});

test('the table sorts by a column, both ways, and filters by words and by unit', async ({ page }) => {
  await page.goto('figures/');
  const rows = page.locator('figure-table tbody tr:visible');
  const values = async () =>
    (await rows.locator('th').allTextContents()).map((text) => readNumber(findNumbers(text)[0]?.text ?? ''));
  const ascending = numbers.map(readNumber).sort((one, other) => one - other);
  await page.getByRole('button', { name: 'Number' }).click();
  expect(await values()).toEqual(ascending);
  await page.getByRole('button', { name: 'Number' }).click();
  expect(await values()).toEqual(ascending.toReversed());
  await expect(page.getByRole('columnheader', { name: 'Number' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('button', { name: 'Sentence' }).click();
  expect(await values()).toEqual(numbers.map(readNumber));
  await page.getByLabel('Find').fill('MEDICAL pakistan');
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole('status')).toHaveText('3 of 43 shown');
  await page.getByLabel('Find').fill('');
  await page.getByLabel('Unit').selectOption('minute');
  await expect(rows).toHaveCount(2);
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
    const contrast = await page.locator('#referral-time .filled').first().evaluate(measureContrast);
    expect(contrast, JSON.stringify(kind)).toBeGreaterThan(3);
  }
});

test('bars are as long as their numbers say', async ({ page }) => {
  await page.goto('figures/');
  const widths = await page
    .locator('#referral-time .filled')
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  expect((widths[1] ?? 0) / (widths[0] ?? 0)).toBeCloseTo(0.3, 2);
  const areas = await page.locator('#stem-cell-donation .filled').evaluateAll((squares) =>
    squares.map((square) => {
      const { width, height } = square.getBoundingClientRect();
      return width * height;
    }),
  );
  expect((areas[1] ?? 0) / (areas[0] ?? 0)).toBeCloseTo(300 / 120_000, 4);
});

test('the edition shows what differs between the transcripts and the hash of the text', async ({ page }) => {
  await page.goto('about/');
  const differences = page.locator('.differences mark');
  await expect(differences).toHaveText([
    /^Joint-Submission .* March 2018$/,
    '4',
    'problem.Humane',
    'problem. Humane',
  ]);
  await expect(page.getByText(hashText(edition)).first()).toBeVisible();
  await page.getByText('Both transcripts side by side').click();
  const cells = page.locator('#collation-p8 td');
  await expect(cells.nth(0)).toContainText('6.68 million person-time 4 and the first responder');
  await expect(cells.nth(1)).toContainText(edition.paragraphs[7]?.text ?? '');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('figures, pictures, terms and fidelity are there, and no control that needs a script', async ({
    page,
  }) => {
    await page.goto('figures/');
    await expect(page.locator('figure-table tbody tr:visible')).toHaveCount(numbers.length);
    await expect(page.getByRole('figure')).toHaveCount(6);
    await expect(page.getByLabel('Find')).toBeHidden();
    await page.goto('p/7/');
    await page.getByText('Hematopoietic stem cell', { exact: true }).click();
    await expect(page.getByText('A cell, chiefly of the bone marrow')).toBeVisible();
    await page.goto('about/');
    await page.getByText('Both transcripts side by side').click();
    await expect(page.locator('#collation-p13')).toBeVisible();
  });
});

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
