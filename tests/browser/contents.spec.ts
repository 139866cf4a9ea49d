import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('beside the whole text the contents mark the paragraph being read', async ({ page }) => {
  await page.goto('');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: '9 AIDS prevention' }).click();
  await expect(page).toHaveURL(/#p9$/);
  await expect(contents.locator('[aria-current]')).toHaveText(/^9/);
  await page.locator('#p6').evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  await expect(contents.locator('[aria-current]')).toHaveText(/^6 Support for households/);
});

test('on a paragraph’s page they mark that paragraph', async ({ page }) => {
  await page.goto('p/12/');
  await expect(page.getByRole('navigation', { name: 'Contents' }).locator('[aria-current=page]')).toHaveText(
    /^12/,
  );
});
