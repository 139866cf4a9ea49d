import { edition } from './edition.ts';
import { expect, test } from './page.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript every paragraph is there to read, and each link leads on', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('[data-verbatim]')).toHaveCount(edition.paragraphs.length);
  await page.getByRole('link', { name: 'Paragraph 7', exact: true }).click();
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

test('without JavaScript “Share” leads to the paragraph’s page and its links', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Share paragraph 4' }).click();
  await expect(page).toHaveURL(/\/p\/4\/#share$/);
  await page.getByRole('link', { name: /2$/ }).and(page.locator('[href$="#p4s2"]')).first().click();
  await expect(page).toHaveURL(/\/p\/4\/#p4s2$/);
});

test('without JavaScript the search page says how to search instead, and nothing is offered that needs it', async ({
  page,
}) => {
  await page.goto('p/4/');
  await expect(page.getByText('Select words to share')).toBeHidden();
  await page.goto('search/?q=ambulance');
  await expect(page.getByText('Try:')).toBeHidden();
  await expect(page.getByText(/Search needs JavaScript/)).toBeVisible();
});

test('without JavaScript the contents unfold on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('p/4/');
  const link = page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: '9 AIDS prevention' });
  await expect(link).toBeHidden();
  await page.getByText('Contents', { exact: true }).click();
  await link.click();
  await expect(page).toHaveURL(/\/p\/9\/$/);
});

test('without JavaScript the switch hides what is editorial', async ({ page }) => {
  await page.goto('p/4/');
  const ours = page.getByText('Page 2 of the source');
  await expect(ours).toBeVisible();
  await page.getByLabel('Original text only').check();
  await expect(ours).toBeHidden();
  await expect(page.getByText('Beijing Red Cross emergency center is responsible')).toBeVisible();
});
