import { readContent } from '../../src/document/content.ts';
import { expect, test } from './page.ts';
import { SITES, siteUrl } from './sites.ts';

const { paragraphs, submission } = readContent();

for (const site of SITES) {
  test.describe(`at ${site.base}`, () => {
    test.use({ baseURL: siteUrl(site) });

    test('a reader goes from the whole text to a paragraph, on to the next and back to its place', async ({
      page,
    }) => {
      await page.goto('');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(submission.titleBlock.title);
      await page.getByRole('link', { name: 'Paragraph 4, permalink' }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}p/4/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Paragraph 4: Emergency medical service',
      );
      await page.getByRole('link', { name: /Paragraph 5/ }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}p/5/`);
      await page.getByRole('link', { name: 'In the whole text' }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}#p5`);
      await expect(page.locator('#p5')).toBeInViewport();
    });
  });
}

test('every paragraph stands verbatim on the whole text', async ({ page }) => {
  await page.goto('');
  for (const { number, text } of paragraphs) {
    expect(await page.locator(`#p${number} [data-verbatim]`).innerText()).toBe(text);
  }
});
