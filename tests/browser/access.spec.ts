import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './page.ts';

const PAGES = [
  '',
  'p/1/',
  'p/2/',
  'p/4/#p4s2',
  'p/13/',
  'search/',
  'figures/',
  'terms/',
  'about/',
  '404.html',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page (${colorScheme})`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    for (const path of PAGES) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `/${path} ${id}: ${target.join(' ')}`),
      );
      expect(faults).toEqual([]);
    }
  });
}

test('the first Tab leads past the header to the text', async ({ page }) => {
  await page.goto('p/4/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#text$/);
});

test('nothing scrolls sideways, from 320 px to 1440 px', async ({ page }) => {
  test.slow();
  for (const width of [320, 360, 768, 1100, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PAGES) {
      await page.goto(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `/${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
