/** What is marked, seen on pictures: just the boxes of what was shared, for random ranges of sentences and of words. */
import { existsSync } from 'node:fs';
import { chromium, firefox, type Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { edition } from './edition.ts';
import { findWholeChromium, SYSTEM_CHROMIUM } from './find-browser.ts';
import { expect, test } from './page.ts';

const { paragraphs } = edition;
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
/** The whole text is in view, so that one picture shows all of a mark. */
const VIEWPORT = { width: 660, height: 4700 };

/** A stretch of the text: offsets into a paragraph's words, the end exclusive. */
interface Stretch {
  first: { paragraph: number; offset: number };
  last: { paragraph: number; offset: number };
}

/** Where a pixel is: apart from all boxes, within a pixel of one, or in the midst of one. */
const [BESIDE, NEAR, INSIDE] = [0, 1, 2];

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Sentences of the text, as an address names them, within a paragraph as often as across some. */
const sentences = fc
  .tuple(
    fc.constantFrom(...paragraphs),
    fc.constantFrom(...paragraphs),
    fc.boolean(),
    fc.noBias(fc.nat(99)),
    fc.noBias(fc.nat(99)),
  )
  .map(([one, other, isWithin, a, b]) => {
    const [from, to] = [one, isWithin ? one : other].sort((x, y) => x.number - y.number);
    if (!from || !to) throw new Error('there are no paragraphs');
    let [first, last] = [a % from.sentences.length, b % to.sentences.length];
    if (from === to) [first, last] = [Math.min(first, last), Math.max(first, last)];
    const stretch: Stretch = {
      first: { paragraph: from.number, offset: from.sentences[first]?.start ?? 0 },
      last: { paragraph: to.number, offset: to.sentences[last]?.end ?? 0 },
    };
    return { address: `#p${from.number}s${first + 1}-p${to.number}s${last + 1}`, stretch };
  });

/** Words of the text, within a paragraph as often as across some. */
const words = fc
  .tuple(
    fc.constantFrom(...paragraphs),
    fc.constantFrom(...paragraphs),
    fc.boolean(),
    fc.noBias(fc.nat(9999)),
    fc.noBias(fc.nat(9999)),
  )
  .map(([one, other, isWithin, a, b]): Stretch => {
    const [from, to] = [one, isWithin ? one : other].sort((x, y) => x.number - y.number);
    if (!from || !to) throw new Error('there are no paragraphs');
    const list = (text: string) => [...text.matchAll(/\S+/gu)];
    const [starts, ends] = [list(from.text), list(to.text)];
    let [first, last] = [a % starts.length, b % ends.length];
    if (from === to) [first, last] = [Math.min(first, last), Math.max(first, last)];
    const end = ends[last];
    return {
      first: { paragraph: from.number, offset: starts[first]?.index ?? 0 },
      last: { paragraph: to.number, offset: (end?.index ?? 0) + (end?.[0].length ?? 0) },
    };
  });

/** The page's range of a stretch, to be selected or measured: the boxes of its words. */
async function takeRange(page: Page, stretch: Stretch, isSelected: boolean): Promise<Box[]> {
  return page.evaluate(
    ([{ first, last }, selects]) => {
      const locate = ({ paragraph, offset }: { paragraph: number; offset: number }, isEnd: boolean) => {
        const block = document.querySelector(`#p${paragraph} [data-verbatim]`);
        const walker = document.createTreeWalker(block as Element, NodeFilter.SHOW_TEXT);
        let rest = offset + (walker.root.textContent ?? '').search(/\S/u);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node as Text;
          if (rest < length || (isEnd && rest === length)) return { node, offset: rest };
          rest -= length;
        }
        throw new Error('the paragraph is shorter');
      };
      const [start, end] = [locate(first, false), locate(last, true)];
      if (selects) getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      const boxes: Box[] = [];
      for (const block of document.querySelectorAll('[data-verbatim]')) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!range.intersectsNode(node)) continue;
          const part = document.createRange();
          part.selectNodeContents(node);
          if (node === range.startContainer) part.setStart(node, range.startOffset);
          if (node === range.endContainer) part.setEnd(node, range.endOffset);
          for (const { left, top, right, bottom } of part.getClientRects())
            if (right > left) boxes.push({ left, top: top + scrollY, right, bottom: bottom + scrollY });
        }
      }
      return boxes;
    },
    [stretch, isSelected] as const,
  );
}

/** The links that the page itself gives for stretches of words. */
async function copyLinks(page: Page, stretches: readonly Stretch[]): Promise<string[]> {
  const links: string[] = [];
  for (const stretch of stretches) {
    await takeRange(page, stretch, true);
    await page.locator('selection-toolbar:not([hidden])').waitFor();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.locator('selection-toolbar [value=link]').dispatchEvent('click');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    links.push(await page.evaluate(() => navigator.clipboard.readText()));
    await page.evaluate(() => getSelection()?.removeAllRanges());
  }
  return links;
}

/** How the marked pixels differ from the boxes of a stretch: counts of those beside them, and of unmarked ones in them. */
async function compareMarks(
  page: Page,
  url: string,
  stretch: Stretch,
): Promise<{ beside: number; missing: number; marked: number }> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(async () => {
    // Nothing but marks is seen: no letter, no page mark, no bar.
    const style = new CSSStyleSheet();
    style.replaceSync(
      '*, ::target-text { color: transparent !important } .page-break, shared-notice { display: none !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 250));
    scrollTo({ top: 0, behavior: 'instant' });
  });
  const boxes = await takeRange(page, stretch, false);
  const png = await page.screenshot();
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const source = `data:image/png;base64,${png.toString('base64')}`;
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${source}"/></svg>`,
  ).render();
  const isMarked = (index: number) => pixels.readUIntBE(index * 4, 3) === 0xfbeeb4;
  const place = new Uint8Array(width * height);
  // A pixel at an edge is half marked.
  for (const [slack, value] of [
    [1, NEAR],
    [-1, INSIDE],
  ] as const)
    for (const { left, top, right, bottom } of boxes)
      for (let y = Math.max(0, Math.ceil(top - slack)); y + 1 <= Math.min(height, bottom + slack); y += 1)
        place.fill(value, y * width + Math.ceil(left - slack), y * width + Math.floor(right + slack));
  const count = { beside: 0, missing: 0, marked: 0 };
  for (let index = 0; index < place.length; index += 1) {
    if (isMarked(index)) {
      count.marked += 1;
      if (place[index] === BESIDE) count.beside += 1;
    } else if (place[index] === INSIDE) count.missing += 1;
  }
  return count;
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: VIEWPORT });

test('just the shared range is marked, for 30 ranges of sentences', async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  for (const { address, stretch } of fc.sample(sentences, { seed: 2018, numRuns: 30 })) {
    const count = await compareMarks(page, `${baseURL}${address}`, stretch);
    expect
      .soft({ ...count, marked: count.marked > 0 }, address)
      .toEqual({ beside: 0, missing: 0, marked: true });
  }
});

for (const [engine, amount, path] of [
  ['Chromium', 30, SYSTEM_CHROMIUM],
  ['Firefox', 10, FIREFOX],
] as const) {
  test(`just the shared words are marked, for ${amount} links to random words (${engine})`, async ({
    page,
    baseURL,
  }) => {
    // Without a window Chromium does not look for words.
    test.skip(path === undefined, `${engine} is not installed; .ci/run installs it`);
    test.setTimeout(240_000);
    const stretches = fc.sample(words, { seed: 2018, numRuns: amount });
    await page.goto('');
    const links = await copyLinks(page, stretches);
    const browser =
      engine === 'Firefox'
        ? await firefox.launch({ channel: 'moz-firefox', executablePath: path ?? '' })
        : await chromium.launch(await findWholeChromium());
    const seen = await browser.newPage({ viewport: VIEWPORT });
    for (const [index, stretch] of stretches.entries()) {
      // In the whole text, where a mark that is too wide is seen.
      const url = (links[index] ?? '')
        .replace(/\/p\/\d+\/(?=#|$)/u, '/')
        .replace(/^(.*\/)$/u, `$1#p${stretch.first.paragraph}`);
      const count = await compareMarks(seen, url, stretch);
      expect
        .soft({ ...count, marked: count.marked > 0 }, `${url} in ${baseURL}`)
        .toEqual({ beside: 0, missing: 0, marked: true });
    }
    await browser.close();
  });
}
