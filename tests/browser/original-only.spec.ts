import { expect, test } from './page.ts';

test('“Original text only” hides all that is editorial, and is remembered on every page', async ({
  page,
}) => {
  await page.goto('');
  await page.getByLabel('Original text only').check();
  await page.goto('p/4/');
  await expect(page.getByLabel('Original text only')).toBeChecked();
  expect(await page.locator('[data-editorial]').count()).toBeGreaterThan(10);
  for (const element of await page.locator('[data-editorial]').all()) await expect(element).toBeHidden();
  await expect(page.locator('#p4 [data-verbatim]')).toBeVisible();
  await page.getByLabel('Original text only').uncheck();
  await page.reload();
  await expect(page.getByText('Figures in this paragraph')).toBeVisible();
});

test('what is hidden never flashes when the page loads again', async ({ page }) => {
  await page.goto('p/4/');
  await page.getByLabel('Original text only').check();
  // Without the site's own script: only the first lines of the page can hide it now.
  await page.route('**/_astro/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.reload();
  await expect(page.getByText('Figures in this paragraph')).toBeHidden();
});
