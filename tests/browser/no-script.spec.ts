import { readContent } from '../../src/document/content.ts';
import { expect, test } from './page.ts';

const { paragraphs } = readContent();

test.use({ javaScriptEnabled: false });

test('without JavaScript every paragraph is there to read, and each link leads on', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('[data-verbatim]')).toHaveCount(paragraphs.length);
  await page.getByRole('link', { name: 'Paragraph 7, permalink' }).click();
  await expect(page.getByText('Regardless of national boundaries')).toBeVisible();
  await page.getByRole('link', { name: 'Paragraph 8' }).click();
  await expect(page.getByText('We have participated in the government-led urban')).toBeVisible();
});

test('without JavaScript a shared sentence is marked', async ({ page }) => {
  await page.goto('p/4/#p4s2');
  const background = (id: string) =>
    page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background('p4s2')).not.toBe(await background('p4s1'));
  await expect(page.locator('#p4s2')).toBeInViewport({ ratio: 1 });
});

test('without JavaScript the search page says how to search instead', async ({ page }) => {
  await page.goto('search/?q=ambulance');
  await expect(page.getByText(/Search needs JavaScript/)).toBeVisible();
});

test('without JavaScript the contents unfold on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('p/4/');
  const link = page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: '9 AIDS prevention' });
  await expect(link).toBeHidden();
  await page.getByText('Contents: 13 paragraphs').click();
  await link.click();
  await expect(page).toHaveURL(/\/p\/9\/$/);
});

test('without JavaScript the switch hides what is editorial', async ({ page }) => {
  await page.goto('p/4/');
  await expect(page.getByRole('heading', { name: 'Figures in this paragraph' })).toBeVisible();
  await page.getByLabel('Original text only').check();
  await expect(page.getByRole('heading', { name: 'Figures in this paragraph' })).toBeHidden();
  await expect(page.getByText('Beijing Red Cross emergency center is responsible')).toBeVisible();
});
