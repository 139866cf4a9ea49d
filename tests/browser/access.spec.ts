import { findFaults, LOOKS } from './axe.ts';
import { edition } from './edition.ts';
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

const STATES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, width: 1280, rules: undefined },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, width: 1280, rules: LOOKS },
  {
    name: 'forced colours at 320 px',
    media: { colorScheme: 'light', forcedColors: 'active' },
    width: 320,
    rules: LOOKS,
  },
] as const;

for (const path of PAGES) {
  test(`axe finds nothing on /${path}, in light, dark and forced colours, wide and narrow`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const { name, media, width, rules } of STATES) {
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 800 });
      expect(await findFaults(page, rules), name).toEqual([]);
    }
  });
}

test('axe finds nothing on the other paragraphs, nor with the original text only', async ({ page }) => {
  test.setTimeout(40_000);
  for (const { number } of edition.paragraphs) {
    if (PAGES.some((path) => path.startsWith(`p/${number}/`))) continue;
    await page.goto(`p/${number}/`);
    expect(await findFaults(page), `paragraph ${number}`).toEqual([]);
  }
  await page.goto('');
  await page.getByRole('checkbox', { name: 'Original text only' }).check();
  expect(await findFaults(page), 'original text only').toEqual([]);
});

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
  for (const path of PAGES) {
    await page.goto(path);
    for (const width of [320, 360, 768, 1100, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `/${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
