import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { CITATION_STYLES } from '../../src/citing/citation.ts';
import { readContent } from '../../src/document/content.ts';
import { EMBED_WIDTH, estimateEmbedHeight } from '../../src/sharing/embed.ts';
import { findFaults } from './axe.ts';
import { expect, test } from './page.ts';
import { SITES, siteUrl } from './sites.ts';

const { paragraphs } = readContent();
const GOLDEN = 'tests/golden/copies.json';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

// The tests of a worker share one clipboard.
test.afterEach(({ page }) => page.evaluate(() => navigator.clipboard.writeText('')).catch(() => {}));

const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The clipboard, once it holds something; the site's own address stands as `{site}`. */
async function takeClipboard(page: Page, site: string): Promise<string> {
  await expect.poll(() => readClipboard(page)).not.toBe('');
  const text = await readClipboard(page);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  return text.replaceAll(site, '{site}');
}

/** Compares with the golden strings; `UPDATE_GOLDEN=1` writes them anew. */
function matchGolden(key: string, copies: Record<string, string>): void {
  const golden: Record<string, Record<string, string>> = existsSync(GOLDEN)
    ? JSON.parse(readFileSync(GOLDEN, 'utf8'))
    : {};
  if (process.env['UPDATE_GOLDEN'] === '1')
    writeFileSync(GOLDEN, `${JSON.stringify({ ...golden, [key]: copies }, null, 2)}\n`);
  else expect(copies).toEqual(golden[key]);
}

/** Presses Tab until a control of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const control = page.getByRole('button', { name, exact: true });
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to «${name}»`);
}

/** Selects from one place to another, each given as the paragraph's text and an offset in it. */
async function select(page: Page, from: [id: string, words: string], to: [id: string, words: string]) {
  await page.evaluate(
    ([start, end]) => {
      const find = (id: string, words: string) => {
        const walker = document.createTreeWalker(
          document.getElementById(id)?.querySelector('[data-verbatim]') as Element,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const offset = (node.nodeValue ?? '').indexOf(words);
          if (offset >= 0) return { node, offset, end: offset + words.length };
        }
        throw new Error(`${id} does not hold «${words}»`);
      };
      const first = find(...start);
      const last = find(...end);
      getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.end);
    },
    [from, to] as const,
  );
}

for (const site of SITES) {
  test.describe(`at ${site.base}`, () => {
    test.use({ baseURL: siteUrl(site) });

    test('every control of the menu in the whole text copies what it says, by keyboard alone', async ({
      page,
    }) => {
      await page.goto('');
      const copies: Record<string, string> = {};
      const openMenu = async () => {
        await page.getByRole('link', { name: 'Paragraph 4, permalink' }).focus();
        await tabTo(page, 'Share paragraph 4');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeFocused();
      };
      for (const name of ['Copy link', 'Copy text', 'Copy quotation with citation']) {
        await openMenu();
        if (name !== 'Copy link') await tabTo(page, name);
        await page.keyboard.press('Enter');
        copies[name] = await takeClipboard(page, siteUrl(site));
        await expect(page.getByRole('status').last()).toHaveText(/paragraph 4.* copied\.$/);
        await expect(page.getByRole('button', { name: 'Share paragraph 4' })).toBeFocused();
      }
      await openMenu();
      await tabTo(page, 'Cite');
      await page.keyboard.press('Enter');
      for (const style of Object.values(CITATION_STYLES)) {
        await tabTo(page, `Copy in the ${style} style`);
        await page.keyboard.press('Enter');
        copies[style] = await takeClipboard(page, siteUrl(site));
      }
      await page.keyboard.press('Escape');
      await openMenu();
      await tabTo(page, 'Embed');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Copy code');
      await page.keyboard.press('Enter');
      copies['Embed'] = await takeClipboard(page, siteUrl(site));
      expect(copies['Copy text']).toBe(paragraphs[3]?.text);
      matchGolden(`the menu of paragraph 4 at ${site.base}`, copies);
    });
  });
}

test('every control on a paragraph’s page copies what it says, by keyboard alone', async ({
  page,
  baseURL,
}) => {
  await page.goto('p/6/');
  const copies: Record<string, string> = {};
  for (const name of ['Copy link', 'Copy quotation with citation', 'Copy text']) {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    copies[name] = await takeClipboard(page, baseURL ?? '');
  }
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await tabTo(page, 'Cite');
  await page.keyboard.press('Enter');
  for (const style of Object.values(CITATION_STYLES)) {
    await tabTo(page, `Copy in the ${style} style`);
    await page.keyboard.press('Enter');
    copies[style] = await takeClipboard(page, baseURL ?? '');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await tabTo(page, 'Embed');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Copy code');
  await page.keyboard.press('Enter');
  copies['Embed'] = await takeClipboard(page, baseURL ?? '');
  expect(copies['Copy text']).toBe(paragraphs[5]?.text);
  matchGolden('the page of paragraph 6', copies);
});

test('the style that was copied last is used for quotations, on other pages too', async ({
  page,
  baseURL,
}) => {
  await page.goto('p/4/');
  await page.getByRole('button', { name: 'Cite' }).click();
  await page.getByRole('button', { name: 'Copy in the OSCOLA style' }).click();
  await takeClipboard(page, baseURL ?? '');
  await page.goto('');
  await page.getByRole('button', { name: 'Share paragraph 12' }).click();
  await page.getByRole('button', { name: 'Copy quotation with citation' }).click();
  expect(await takeClipboard(page, baseURL ?? '')).toMatch(
    /\) para 12 <https:\/\/edition\.example\/p\/12\/>\.$/,
  );
});

test('selected words are shared as a link and as a quotation, by keyboard alone', async ({
  page,
  baseURL,
}) => {
  const copies: Record<string, string> = {};
  const copyBoth = async (name: string) => {
    await expect(page.getByRole('group', { name: 'Selected words' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Copy link to the selected words' })).toBeFocused();
    await page.keyboard.press('Enter');
    copies[`${name}: link`] = await takeClipboard(page, baseURL ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    copies[`${name}: quotation`] = await takeClipboard(page, baseURL ?? '');
  };
  await page.goto('p/4/');
  await select(page, ['p4', 'achieve'], ['p4', '"zero"']);
  await copyBoth('a few words');
  await page.goto('');
  await select(page, ['p6', 'elping the elder'], ['p6', 'suppor']);
  await copyBoth('parts of words, with commas and quotation marks');
  await page.goto('');
  // The keyboard leads from the words to their controls, whatever had the focus before.
  await page.getByRole('button', { name: 'Share paragraph 1', exact: true }).focus();
  await select(page, ['p4', '1.5 million patients'], ['p4', '24']);
  await copyBoth('two sentences');
  await page.goto('');
  await select(page, ['p12', 'efficient'], ['p13', 'enterprises']);
  await copyBoth('two paragraphs');
  await page.goto('');
  // From the margin before the first paragraph to the end of the second, over a page mark.
  await page.evaluate(() => {
    const [before, last] = [
      document.querySelector('main h2'),
      document.querySelector('#p2 [data-verbatim] p'),
    ];
    if (before && last) getSelection()?.setBaseAndExtent(before, 0, last, last.childNodes.length);
  });
  await copyBoth('from the margin on');
  matchGolden('selected words', copies);
});

test('a selection that holds no word of the text is left alone', async ({ page }) => {
  await page.goto('p/4/');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h2') as Element));
  await page.waitForTimeout(400);
  await expect(page.locator('selection-toolbar')).toBeHidden();
  await select(page, ['p4', 'Beijing'], ['p4', 'center']);
  await expect(page.locator('selection-toolbar')).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(page.locator('selection-toolbar')).toBeHidden();
});

test('a very long quotation is cut at a word, and that is said', async ({ page, baseURL }) => {
  await page.goto('');
  await select(page, ['p1', 'We believe'], ['p13', 'development']);
  await page.getByRole('button', { name: 'Copy quotation of the selected words with citation' }).click();
  const text = await takeClipboard(page, baseURL ?? '');
  expect(text).toMatch(
    /^“We believe.* \[…\]” .*paras\. 1–13\. Available at https:\/\/edition\.example\/#p1-p13\.$/s,
  );
  await expect(page.getByText('its beginning was copied, cut at a word')).toBeVisible();
});

test('ordinary copying takes the words along and nothing else', async ({ page }) => {
  await page.goto('');
  await select(page, ['p1', 'We believe'], ['p3', 'service system.']);
  await page.keyboard.press('ControlOrMeta+C');
  await expect
    .poll(async () => (await readClipboard(page)).split(/\s*\n\s*/u))
    .toEqual(paragraphs.slice(0, 3).map(({ text }) => text));
});

test('where the clipboard refuses, the text stands there selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.goto('p/4/');
  await page.getByRole('button', { name: 'Copy text' }).click();
  const area = page.getByLabel(/does not allow copying/);
  await expect(area).toBeFocused();
  await expect(area).toHaveValue(paragraphs[3]?.text ?? '');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(paragraphs[3]?.text);
  await page.keyboard.press('Escape');
  await expect(area).toHaveCount(0);
});

test('the system’s sheet is offered only where there is one', async ({ page, baseURL }) => {
  await page.goto('p/4/');
  await expect(page.getByRole('button', { name: 'Share…' })).toBeHidden();
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      document.documentElement.dataset['sheet'] = data?.url ?? '';
    };
  });
  await page.reload();
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-sheet', `${baseURL}p/4/`);
});

for (const width of [360, 1440]) {
  test(`every sentence’s link, opened cold, puts that sentence in view (${width} px)`, async ({ page }) => {
    test.setTimeout(40_000);
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { number, sentences } of paragraphs) {
      for (const { number: sentence } of sentences) {
        const id = `p${number}s${sentence}`;
        await page.goto('about:blank');
        await page.goto(`p/${number}/#${id}`, { waitUntil: 'domcontentloaded' });
        // Asked once a frame: five times faster than from outside.
        const seen = await page.evaluate(async (anchor) => {
          const look = () => {
            const notice = document.querySelector('shared-notice')?.textContent ?? '';
            const element = document.getElementById(anchor);
            const [line] = element?.getClientRects() ?? [];
            if (!element || !line) return 'no such sentence';
            const top = document.elementFromPoint(line.left + 4, line.top + line.height / 2);
            const place =
              top && element.contains(top) ? 'in view' : `covered by ${top?.outerHTML.slice(0, 60)}`;
            return `${place}: ${/Shared with you: [^.]*\d/u.exec(notice)?.[0] ?? 'no notice'}`;
          };
          for (let frame = 0; frame < 300 && !/^in view: Shared/u.test(look()); frame += 1)
            await new Promise(requestAnimationFrame);
          return look();
        }, id);
        expect(seen, id).toBe(`in view: Shared with you: paragraph ${number}, sentence ${sentence}`);
      }
    }
  });
}

test('a range is marked, in view, explained and can be cleared', async ({ page }) => {
  await page.goto('#p4s2-p6s1');
  await expect(
    page.getByText('Shared with you: paragraph 4, sentence 2, to paragraph 6, sentence 1'),
  ).toBeVisible();
  const marked = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-verbatim] > p, [data-verbatim] span[id]')]
        .filter((element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)')
        .map((element) => element.id || element.closest('section')?.id),
    );
  expect(await marked()).toEqual(['p4s2', 'p4s3', 'p5s1', 'p6s1']);
  await expect(page.locator('#p4s2')).toBeInViewport();
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await marked()).toEqual([]);
  await expect(page).not.toHaveURL(/#/);
  await page.goto('#p4-p6');
  await expect(page.getByText('Shared with you: paragraphs 4–6')).toBeVisible();
  expect(await marked()).toEqual(['p4', 'p5', 'p6']);
  await page.goto('about:blank');
  await page.goto('p/4/#p4s2');
  expect(await marked()).toEqual(['p4s2']);
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await marked()).toEqual([]);
});

test('a faulty address falls back to the nearest that exists', async ({ page }) => {
  for (const [path, notice, id] of [
    ['#p6-p4', 'paragraphs 4–6', 'p4'],
    ['#p4s9', 'paragraph 4, sentence 3', 'p4s3'],
    ['#p99', 'paragraph 13', 'p13'],
    ['p/4/#p4s3-p4s1', 'paragraph 4, sentences 1–3', 'p4s1'],
    ['p/4/#p5s1', 'paragraph 4', 'p4'],
    ['p/4/#p4s2x', undefined, 'p4'],
    ['#p%', undefined, 'p1'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(path);
    if (notice) await expect(page.locator('shared-notice p')).toHaveText(`Shared with you: ${notice}`);
    else await expect(page.locator('shared-notice')).toBeHidden();
    await expect(page.locator(`#${id}`)).toBeInViewport();
  }
});

test('a link within the site is not called shared', async ({ page }) => {
  await page.goto('p/4/');
  await page.getByRole('link', { name: 'In the whole text' }).click();
  await expect(page.locator('#p4')).toBeInViewport();
  await page.waitForTimeout(300);
  await expect(page.locator('shared-notice')).toBeHidden();
});

/** The signs of the text that stand on red, in the order of the page. */
async function readRed(page: Page): Promise<string> {
  const points = await page.evaluate(() => {
    const found: { sign: string; x: number; y: number }[] = [];
    for (const paragraph of document.querySelectorAll('[data-verbatim]')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const [offset, sign] of [...(node.nodeValue ?? '')].entries()) {
          if (sign.trim() === '') continue;
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          const { left, width, top } = range.getBoundingClientRect();
          found.push({ sign, x: Math.floor(left + width / 2), y: Math.floor(top + 1) });
        }
      }
    }
    return found;
  });
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ([base64, all]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      canvas?.drawImage(bitmap, 0, 0);
      const { data } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      return all
        .filter(({ x, y }) => {
          const at = (y * bitmap.width + x) * 4;
          return (data[at] ?? 0) > 200 && (data[at + 1] ?? 255) < 60;
        })
        .map(({ sign }) => sign)
        .join('');
    },
    [picture, points] as const,
  );
}

test('Chromium finds, shows and marks exactly the words that a copied link names', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(40_000);
  const golden: Record<string, string> = JSON.parse(readFileSync(GOLDEN, 'utf8'))['selected words'];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const names = Object.keys(golden).filter((name) => name.endsWith(': link'));
  expect(names.length).toBe(5);
  for (const name of names) {
    await page.setViewportSize({ width: 1280, height: 400 });
    await page.goto('about:blank');
    // Without the sentence, so that nothing but the text fragment can bring the words into view.
    await page.goto((golden[name] ?? '').replace('{site}', baseURL ?? '').replace(/#.*?:~:/u, '#:~:'));
    await page.evaluate(() => {
      const red = new CSSStyleSheet();
      red.replaceSync('::target-text { background: rgb(255 0 0) !important }');
      document.adoptedStyleSheets = [red];
    });
    const first = /#(p\d+)/u.exec(golden[name] ?? '')?.[1];
    await expect(page.locator(`#${first} [data-verbatim]`), name).toBeInViewport();
    await page.setViewportSize({ width: 1280, height: 1600 });
    const words = (golden[name.replace('link', 'quotation')] ?? '').split('” Beijing NGO')[0]?.slice(1) ?? '';
    await expect
      .poll(() => readRed(page), { message: name, timeout: 15_000 })
      .toBe(words.replace(/\s/gu, ''));
  }
});

test('without JavaScript the controls lead on as plain links and open by themselves', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('');
  await page.getByRole('link', { name: 'Share paragraph 4' }).click();
  await expect(page).toHaveURL(/\/p\/4\/#share$/);
  await expect(page.getByRole('link', { name: 'Link to paragraph 4' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Cite' }).click();
  await expect(page.getByText('para 4 <https://edition.example/p/4/>')).toBeVisible();
  await expect(page.getByRole('link', { name: 'RIS' })).toHaveAttribute('href', '/p/4.ris');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code: https://edition.example/p/4/' })).toBeVisible();
  await context.close();
});

test('the document as a whole is cited on the page about the edition', async ({ page, baseURL }) => {
  await page.goto('about/');
  const copies: Record<string, string> = {};
  for (const style of Object.values(CITATION_STYLES)) {
    await page.getByRole('button', { name: `Copy in the ${style} style` }).press('Enter');
    copies[style] = await takeClipboard(page, baseURL ?? '');
  }
  matchGolden('the document', copies);
});

test('where a browser knows no popovers, the menu stays a plain link', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
  });
  await page.goto('');
  await page.getByRole('link', { name: 'Share paragraph 4' }).click();
  await expect(page).toHaveURL(/\/p\/4\/#share$/);
});

test('a paragraph’s page leads on to related paragraphs', async ({ page }) => {
  await page.goto('p/4/');
  const related = page.locator('section', { has: page.getByRole('heading', { name: 'Related paragraphs' }) });
  await related.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/p\/\d+\/$/);
  await expect(page).not.toHaveURL(/\/p\/4\/$/);
});

test('the embedded page shows the paragraph and leads to its own page', async ({ page }) => {
  for (const { number, text } of paragraphs) {
    await page.setViewportSize({ width: EMBED_WIDTH, height: estimateEmbedHeight(text.length) });
    await page.goto(`p/${number}/embed/`);
    await expect(page.locator('[data-verbatim]')).toHaveText(text);
    const overflow = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(overflow, `paragraph ${number} is higher than its frame`).toBeLessThanOrEqual(0);
  }
  await page.goto('p/4/embed/');
  await page.getByRole('link', { name: 'paragraph 4' }).click();
  await expect(page).toHaveURL(/\/p\/4\/$/);
});

test('axe finds nothing in the open menu, the panels, the toolbar and the notice', async ({ page }) => {
  // Whole pages are looked at elsewhere.
  const check = async (...parts: string[]) => expect(await findFaults(page, undefined, parts)).toEqual([]);
  await page.goto('#p4-p6');
  await expect(page.getByText('Shared with you')).toBeVisible();
  await page.getByRole('button', { name: 'Share paragraph 4' }).click();
  await check('share-tools', 'shared-notice', '#p4');
  await page.getByRole('button', { name: 'Cite' }).click();
  const panel = page.getByRole('dialog', { name: 'Cite paragraph 4' });
  await expect(panel.getByRole('button', { name: 'Close' })).toBeFocused();
  await check('share-tools');
  await page.goto('p/4/embed/');
  await check();
  await page.goto('p/4/');
  await select(page, ['p4', 'Beijing'], ['p4', 'center']);
  await expect(page.locator('selection-toolbar')).toBeVisible();
  await page.getByRole('button', { name: 'Embed' }).click();
  await check('share-tools', 'selection-toolbar');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('what a thumb presses is 44 px high, and nothing scrolls sideways', async ({ page }) => {
    for (const [path, open] of [
      ['', 'Share paragraph 2'],
      ['p/4/', 'Cite'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('button', { name: open, exact: true }).tap();
      await expect(page.locator(':popover-open')).toBeVisible();
      const heights = await page
        .locator('share-tools button:visible, .more:visible')
        .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(5);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});
