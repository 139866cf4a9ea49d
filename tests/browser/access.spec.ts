import { STATES } from '../look/states.ts';
import { findFaults, LOOKS } from './axe.ts';
import { expect, test } from './page.ts';

/** Each in its own width: what a look shows that another may not. */
const LIGHT = { colorScheme: 'light', forcedColors: 'none' } as const;
const DARK = { colorScheme: 'dark', forcedColors: 'none' } as const;
const FORCED = { colorScheme: 'light', forcedColors: 'active' } as const;

for (const { name, path, act } of STATES.filter(({ isPrint }) => !isPrint)) {
  const expectedMessages = name === 'not found' ? [/status of 404/u] : [];
  test.describe(name, () => {
    test.use({ expectedMessages });
    test(`axe finds nothing in light, dark and forced colours`, async ({ page }) => {
      await page.goto(path);
      await act?.(page);
      await page.emulateMedia(LIGHT);
      expect(await findFaults(page), 'light').toEqual([]);
      await page.emulateMedia(DARK);
      expect(await findFaults(page, LOOKS), 'dark').toEqual([]);
      await page.emulateMedia(FORCED);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await findFaults(page, LOOKS), 'forced colours at 320 px').toEqual([]);
    });
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
  for (const path of ['', 'p/2/', 'p/4/#p4s2', 'search/', 'figures/', 'terms/', 'about/', '404.html']) {
    await page.goto(path);
    for (const width of [320, 360, 768, 1100, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `/${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
