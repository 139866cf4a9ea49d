import { readContent } from '../../src/document/content.ts';
import { expect, test } from './page.ts';
import { SITE_URL } from './sites.ts';

const { paragraphs } = readContent();

test('on paper stand the text, its numbers, its pages and its addresses, and no control', async ({
  page,
}) => {
  await page.goto('');
  await page.emulateMedia({ media: 'print' });
  for (const { number, text } of paragraphs) {
    const words = page.locator(`#p${number} [data-verbatim]`);
    await expect(words).toHaveText(text);
    await expect(words).toBeVisible();
    await expect(page.locator(`#p${number} > .number`)).toBeVisible();
    const address = await words.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(address).toBe(`"${SITE_URL}/p/${number}/"`);
  }
  const label = await page
    .locator('#page-2')
    .evaluate((element) => getComputedStyle(element, '::after').content);
  expect(label).toContain('p. ');
  for (const role of ['button', 'searchbox', 'checkbox', 'navigation'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
});

test('one click opens the print dialog', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('p/4/');
    await page.getByRole('button', { name: 'Print this page' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed');
  }
});

test('on paper a search leaves no mark, and what is open is not printed', async ({ page }) => {
  await page.goto('p/4/');
  await page.getByRole('button', { name: 'Search as you type' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search the submission' });
  await dialog.getByRole('searchbox').fill('emergency');
  await expect(dialog.locator('[data-search-result]').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(dialog).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await dialog.locator('[data-search-result] a').first().click();
  await expect(page.locator('match-walk output')).toHaveText(/^1 of/);
  await page.emulateMedia({ media: 'print' });
  const mark = await page
    .locator('[data-verbatim]')
    .first()
    .evaluate((words) => getComputedStyle(words, '::highlight(search-match)').backgroundColor);
  expect(mark).toBe('rgba(0, 0, 0, 0)');
});
