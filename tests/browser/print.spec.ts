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
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('p/4/');
  await page.getByRole('button', { name: 'Print this page' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
});
