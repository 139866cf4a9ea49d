/** The site where no host serves it: opened as a folder, saved as one file, replayed from an archive. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { edition } from './edition.ts';
import { expect, test } from './page.ts';
import { SITES } from './sites.ts';

const [root] = SITES;

/** Whether the second sentence of paragraph 4 is marked, and the first is not. */
async function expectMark(page: Page): Promise<void> {
  const [first, second] = await page
    .locator('#p4s1, #p4s2')
    .evaluateAll((sentences) => sentences.map((sentence) => getComputedStyle(sentence).backgroundColor));
  expect(second).not.toBe(first);
}

test.describe('opened as a folder', () => {
  // The policy and the addresses are those of a host: styles and scripts are not found.
  test.use({
    expectedMessages: [
      /^Access to .* from origin 'null'|net::ERR_(?:FAILED|FILE_NOT_FOUND)$|^A preload for 'file:.* does not match/u,
    ],
  });

  for (const { name, folder } of SITES)
    test(`the text is there to read (${name})`, async ({ page }) => {
      await page.goto(pathToFileURL(resolve(folder, 'index.html')).href);
      for (const { number, text } of edition.paragraphs)
        await expect(page.locator(`#p${number} [data-verbatim]`)).toHaveText(text);
      await page.goto(pathToFileURL(resolve(folder, 'p/4/index.html')).href);
      await expect(page.locator('[data-verbatim]')).toBeInViewport();
    });
});

test.describe('saved as one file', () => {
  // No script runs there, nor what is said to the field of the search.
  test.use({ expectedMessages: [/^Blocked autofocusing/u] });

  test('a page shows the text and what was marked', async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'saved-'));
    try {
      await page.goto('p/4/#p4s2');
      const session = await page.context().newCDPSession(page);
      const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
      const file = join(folder, 'paragraph.mhtml');
      writeFileSync(file, data);
      await page.goto(`${pathToFileURL(file).href}#p4s2`);
      await expect(page.locator('[data-verbatim]')).toHaveText(edition.paragraphs[3]?.text ?? '');
      await expectMark(page);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test.describe('replayed from an archive that rewrites addresses', () => {
  // It lacks what only scripts and styles name: the typeface, and what makes the first search fast.
  test.use({ expectedMessages: [/the server responded with a status of 404/u] });

  test('a page shows the text and what was marked', async ({ page }) => {
    const ARCHIVE = 'http://archive.example/web/2018/https://edition.example/';
    const TYPES: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript' };
    await page.route('http://archive.example/**', (route) => {
      const url = route
        .request()
        .url()
        .replace(/[?#].*$/u, '');
      if (!url.startsWith(ARCHIVE)) return route.fulfill({ status: 404 });
      const path = url.slice(ARCHIVE.length).replace(/(?<=^|\/)$/u, 'index.html');
      const body = readFileSync(join(root.folder, path));
      if (!path.endsWith('.html')) return route.fulfill({ body, contentType: TYPES[extname(path)] ?? '' });
      // As archives do: addresses lead to what they hold, and the policy of the page is put out of force.
      const html = body
        .toString()
        .replace(/(?<=\s(?:href|src|action)=")\//gu, new URL(ARCHIVE).pathname)
        .replace('http-equiv="Content-Security-Policy"', '');
      return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    });
    await page.goto(`${ARCHIVE}p/4/#p4s2`, { waitUntil: 'networkidle' });
    await expect(page.locator('[data-verbatim]')).toHaveText(edition.paragraphs[3]?.text ?? '');
    await expectMark(page);
  });
});
