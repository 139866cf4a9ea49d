import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

const PAGES = [
  '',
  'p/4/',
  'p/8/',
  'p/9/',
  'figures/',
  'terms/',
  'about/',
  'search/?q=ambulance',
  '404.html',
  'p/2/embed/',
];
const VIEWPORTS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

for (const viewport of VIEWPORTS) {
  test(`nothing moves when the typeface comes late, ${viewport.width} px wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const path of PAGES) {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.unrouteAll();
      await page.route('**/*.woff2', async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      release();
      await page.waitForFunction(hasCome);
      expect.soft(await readShift(page), `/${path}`).toBeLessThanOrEqual(0.02);
    }
  });
}

test('on a quick line the first page of a visit is set in the typeface, and so are results', async ({
  page,
}) => {
  await page.goto('');
  expect(await listFaces(page, '#p2 [data-verbatim] em')).toEqual(['SourceSerif4-Italic']);
  expect(await listFaces(page, '#p4s2')).toEqual(['SourceSerif4-Regular']);
  expect(await listFaces(page, 'h1')).toEqual(['SourceSerif4-Regular', 'SourceSerif4-SemiBold']);
  await page.goto('terms/');
  await page.keyboard.press('/');
  await page.keyboard.type('ambulance');
  await expect(page.getByRole('dialog').getByRole('link', { name: /Emergency medical/u })).toBeVisible();
  expect(await listFaces(page, '[data-search-result] p')).toEqual(['SourceSerif4-Regular']);
});

/** The faces that the first element of a selector is drawn in. */
async function listFaces(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ postScriptName }) => postScriptName);
}

/** Whether the typeface has come and no more of it is awaited. */
function hasCome(): boolean {
  const faces = [...document.fonts].filter(({ family }) => family.includes('Source Serif 4'));
  return faces.some(({ status }) => status === 'loaded') && faces.every(({ status }) => status !== 'loading');
}

/** The layout shift of a page so far, with that of the frame that is being drawn. */
function readShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
      for (const { value } of entries) shift += value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // Two frames: the first draws what has changed, the second comes after it has been reported.
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    observer.disconnect();
    return shift;
  });
}
