import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

const TYPEFACE = 'Source Serif 4';
/** The faces that stand in for the typeface, and one of the same widths for a machine that has not got it. */
const FALLBACKS = {
  'Fitted Georgia': 'gelasio',
  'Fitted Noto Serif': 'noto-serif',
  'Fitted Times': 'tinos',
  'Fitted DejaVu Serif': 'dejavu-serif',
};
const PAGES = ['p/4/', 'terms/', ''];
const VIEWPORTS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

// The faces of the pages are rewritten, which the pages' own policy would refuse.
test.use({ bypassCSP: true });

for (const [family, substitute] of Object.entries(FALLBACKS)) {
  for (const viewport of VIEWPORTS) {
    test(`nothing moves when the typeface takes the place of ${family}, ${viewport.width} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      for (const path of PAGES) {
        const shift = await measureSwap(page, path, family, substitute);
        expect.soft(shift, `/${path}`).toBeLessThanOrEqual(0.02);
      }
    });
  }
}

/** Opens a page whose words first stand in one fallback, lets the typeface come, and returns the layout shift of that. */
async function measureSwap(page: Page, path: string, family: string, substitute: string): Promise<number> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.unrouteAll();
  await page.route('**/*.woff2', async (route) => {
    await released;
    await route.continue();
  });
  await page.route(/\/$/u, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: leaveOneFallback(await response.text(), family, substitute) });
  });
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(hasCome, family);
  // Where a substitute came a moment after the words, as the platform's own face would not.
  const before = await readShift(page);
  expect(await page.evaluate(hasCome, TYPEFACE), 'the typeface is held back').toBe(false);
  release();
  await page.waitForFunction(hasCome, TYPEFACE);
  return (await readShift(page)) - before;
}

/** Leaves of a page's fallback faces only those of one family. */
function leaveOneFallback(html: string, family: string, substitute: string): string {
  return html.replace(/@font-face\{[^}]*\}/gu, (rule) => {
    if (rule.includes(TYPEFACE)) return rule;
    if (!rule.includes(family)) return '';
    const face = `${rule.includes('weight:600') ? 700 : 400}-${rule.includes('italic') ? 'italic' : 'normal'}`;
    const file = createRequire(import.meta.url).resolve(
      `@fontsource/${substitute}/files/${substitute}-latin-${face}.woff2`,
    );
    return rule.replace(/src:[^;]*/u, `$&,url(data:font/woff2;base64,${readFileSync(file, 'base64')})`);
  });
}

/** Whether a family is in use and no more of it is awaited. */
function hasCome(family: string): boolean {
  const faces = [...document.fonts].filter((face) => face.family.includes(family));
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
