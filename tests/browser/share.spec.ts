import type { Page } from '@playwright/test';
import { EMBED_WIDTH, estimateEmbedHeight } from '../../src/sharing/embed.ts';
import { edition } from './edition.ts';
import { expect, test } from './page.ts';
import { SITE_URL, SITES, siteUrl } from './sites.ts';

const { paragraphs } = edition;
const UN_PARAGRAPH_4 =
  /Beijing Branch, “On safeguarding the right to life”.*March 2018, para\. 4\. Available at https:\/\/edition\.example\/p\/4\/\.$/u;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

// The tests of a worker share one clipboard.
test.afterEach(({ page }) => page.evaluate(() => navigator.clipboard.writeText('')).catch(() => {}));

/** The clipboard, once it holds something. */
async function takeClipboard(page: Page): Promise<string> {
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe('');
  const text = await read();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  return text;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const notice = (page: Page) => page.locator('shared-notice');
const sentenceText = (number: number, sentence: number) =>
  paragraphs[number - 1]?.sentences[sentence - 1]?.text ?? '';

/** Presses Tab until a control of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if (await button(page, name).evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to «${name}»`);
}

/** Selects from the first of some words of a paragraph to the last of others. */
async function select(page: Page, from: [id: string, words: string], to: [id: string, words: string]) {
  await page.evaluate(
    ([start, end]) => {
      const find = (id: string, words: string) => {
        const place = document.querySelector(`#${id} [data-verbatim]`) ?? document.getElementById(id);
        const walker = document.createTreeWalker(place as Element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const offset = (node.nodeValue ?? '').indexOf(words);
          if (offset >= 0) return { node, offset, end: offset + words.length };
        }
        throw new Error(`${id} does not hold «${words}»`);
      };
      const [first, last] = [find(...start), find(...end)];
      getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.end);
    },
    [from, to] as const,
  );
  // By its element: a translated page names it otherwise.
  await expect(page.locator('selection-toolbar')).toBeVisible();
}

/** What is marked by style, as ids: sentences, or whole paragraphs. */
const listMarked = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-verbatim] > p, [data-verbatim] span[id]')]
      .filter((element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)')
      .map((element) => element.id || element.closest('section')?.id),
  );

for (const site of SITES) {
  test.describe(`at ${site.base}`, () => {
    test.use({ baseURL: siteUrl(site) });

    test('one press copies a paragraph’s link on its page, two in the whole text, by keyboard', async ({
      page,
    }) => {
      await page.goto('p/4/');
      await button(page, 'Copy link').press('Enter');
      expect(await takeClipboard(page)).toBe(`${siteUrl(site)}p/4/`);
      await expect(page.getByText('Link copied: paragraph 4.')).toBeVisible();
      await page.goto('');
      await button(page, 'Share paragraph 4').press('Enter');
      await expect(button(page, 'Copy link')).toBeFocused();
      await page.keyboard.press('Enter');
      expect(await takeClipboard(page)).toBe(`${siteUrl(site)}p/4/`);
      await expect(button(page, 'Share paragraph 4')).toBeFocused();
    });

    test('a sentence is two presses from its paragraph, by keyboard', async ({ page }) => {
      await page.goto('p/4/');
      await button(page, 'Copy link').focus();
      await tabTo(page, 'Copy link to sentence 2');
      await page.keyboard.press('Enter');
      expect(await takeClipboard(page)).toBe(`${siteUrl(site)}p/4/#p4s2`);
      await expect(page.getByText('Link copied: sentence 2.')).toBeVisible();
      await page.getByRole('link', { name: 'Sentence 3' }).press('Enter');
      expect(await listMarked(page)).toEqual(['p4s3']);
      await button(page, 'Copy link to sentence 3').first().press('Enter');
      expect(await takeClipboard(page)).toBe(`${siteUrl(site)}p/4/#p4s3`);
      await expect(notice(page)).toBeHidden();
      await page.goto('');
      await button(page, 'Share paragraph 4').press('Enter');
      await tabTo(page, 'Copy link to sentence 1');
      await page.keyboard.press('Enter');
      expect(await takeClipboard(page)).toBe(`${siteUrl(site)}p/4/#p4s1`);
    });

    test('a quotation is the source’s words with their citation, text is the words alone', async ({
      page,
    }) => {
      await page.goto('p/4/');
      await button(page, 'Copy quotation and citation').click();
      const quotation = await takeClipboard(page);
      expect(quotation.startsWith(`“${paragraphs[3]?.text}” Beijing NGO`)).toBe(true);
      expect(quotation).toContain(`para. 4. Available at ${SITE_URL}${site.base}p/4/.`);
      await button(page, 'More').click();
      await button(page, 'Copy text').click();
      expect(await takeClipboard(page)).toBe(paragraphs[3]?.text);
      await expect(button(page, 'Copy text')).toBeHidden();
    });

    test('the citation style is chosen once, for quotations too, and two presses copy a citation', async ({
      page,
    }) => {
      await page.goto('p/4/');
      await button(page, 'Cite').press('Enter');
      const panel = page.getByRole('dialog', { name: 'Cite paragraph 4' });
      await expect(button(page, 'Copy citation')).toBeFocused();
      await page.keyboard.press('Enter');
      expect(await takeClipboard(page)).toContain(`para. 4. Available at ${SITE_URL}${site.base}p/4/.`);
      await expect(panel.getByText('Citation copied.')).toBeVisible();
      await expect(panel.getByRole('option')).toHaveText([
        'United Nations',
        'OSCOLA',
        'Bluebook',
        'Chicago',
        'APA',
        'MLA',
      ]);
      await panel.getByLabel('Style').selectOption('APA');
      await expect(panel.getByText('In the text: (Beijing NGO')).toContainText('para. 4)');
      await expect(panel.getByText('In the list: Beijing NGO')).toContainText('/p/4/');
      await panel.getByLabel('Style').selectOption('OSCOLA');
      await expect(panel.getByText('In the')).toHaveCount(0);
      await expect(panel.getByText(/para 4 <https:/)).toBeVisible();
      await expect(panel.getByText(/Available at/)).toHaveCount(0);
      await expect(panel.getByRole('link', { name: 'RIS' })).toHaveAttribute('href', `${site.base}p/4.ris`);
      await page.goto('');
      await button(page, 'Share paragraph 12').click();
      await button(page, 'Copy quotation and citation').click();
      expect(await takeClipboard(page)).toContain(`para 12 <${SITE_URL}${site.base}p/12/>.`);
      await button(page, 'Share paragraph 12').click();
      await button(page, 'Cite').click();
      await expect(page.getByRole('dialog', { name: 'Cite paragraph 12' }).getByLabel('Style')).toHaveValue(
        'oscola',
      );
      await page.goto('about/#cite');
      await expect(page.getByLabel('Style')).toHaveValue('oscola');
      await page.getByLabel('Style').selectOption('United Nations');
      await button(page, 'Copy citation').click();
      expect(await takeClipboard(page)).toMatch(
        /March 2018\. Available at https:\/\/edition\.example\/\S*\.$/,
      );
      expect(
        await page.evaluate(() =>
          Object.keys(localStorage).filter((key) => key.startsWith('citation-style')),
        ),
      ).toEqual([`citation-style ${site.base}`]);
    });
  });
}

test('damaged values in the storage do no harm', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['citation-style', 'followed-link']) localStorage.setItem(`${name} /`, '{"%🙂');
  });
  await page.goto('p/4/#p4s2');
  await expect(notice(page)).toContainText('Paragraph 4, sentence 2');
  await button(page, 'Copy quotation and citation').click();
  const quotation = await takeClipboard(page);
  expect(quotation.startsWith(`“${sentenceText(4, 2)}” Beijing NGO`)).toBe(true);
  expect(quotation).toMatch(UN_PARAGRAPH_4);
});

test('code to embed and a QR code are one press behind More, and no page serves a place to be filled', async ({
  page,
}) => {
  for (const path of ['', 'p/4/', 'about/']) {
    await page.goto(path);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
          [...attributes].filter(({ value }) => value.includes('{')).map(({ value }) => value),
        ),
      ),
      path,
    ).toEqual([]);
    expect(await page.locator('template').count()).toBe(0);
  }
  await page.goto('p/4/');
  await button(page, 'More').click();
  await button(page, 'Copy code to embed').click();
  expect(await takeClipboard(page)).toContain(`<iframe src="${SITE_URL}/p/4/embed/"`);
  await button(page, 'More').click();
  await page.getByRole('link', { name: 'QR code' }).click();
  const panel = page.getByRole('dialog', { name: 'Paragraph 4' });
  await expect(panel).toContainText(`${SITE_URL}/p/4/`);
  const code = panel.getByRole('img', { name: /^QR code/u });
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('selected words are shared by the shortest address that means just them', async ({ page, baseURL }) => {
  const copyLink = async () => {
    await button(page, 'Copy link to the selected words').click();
    return (await takeClipboard(page)).replace(baseURL ?? '', '/');
  };
  await page.goto('p/4/');
  await select(page, ['p4', 'achieve'], ['p4', '"zero"']);
  expect(await copyLink()).toBe('/p/4/#p4s3:~:text=achieve%20%22zero%22');
  await expect(page.getByText('Link copied: the selected words.')).toBeVisible();
  await page.goto('');
  await select(page, ['p4s2', sentenceText(4, 2)], ['p4s2', sentenceText(4, 2)]);
  expect(await copyLink()).toBe('/p/4/#p4s2');
  await expect(page.getByText('Link copied: paragraph 4, sentence 2.')).toBeVisible();
  await select(page, ['p4s1', sentenceText(4, 1)], ['p4s2', sentenceText(4, 2)]);
  expect(await copyLink()).toBe('/p/4/#p4s1-p4s2');
  await select(page, ['p4s1', sentenceText(4, 1)], ['p4s3', sentenceText(4, 3)]);
  expect(await copyLink()).toBe('/p/4/');
  await select(page, ['p9s1', sentenceText(9, 1)], ['p10s1', sentenceText(10, 1)]);
  expect(await copyLink()).toMatch(/^\/#p9(?:s1)?-p10/);
  await select(page, ['p12', 'efficient'], ['p13', 'enterprises']);
  expect(await copyLink()).toMatch(/^\/#p12s\d-p13s\d:~:text=/);
});

test('selected words are quoted and cited; Tab leads from them to their controls', async ({ page }) => {
  await page.goto('');
  await select(page, ['p6', 'elping the elder'], ['p6', 'suppor']);
  await expect(page.getByRole('group', { name: 'Selected words' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Copy link to the selected words')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await takeClipboard(page)).toMatch(
    /^“helping the elder.*supporting” Beijing NGO.*para\. 6\. Available/,
  );
  await page.goto('');
  await select(page, ['p1', 'We believe'], ['p13', 'development']);
  await button(page, /^Copy quotation.* of the selected words/).click();
  expect(await takeClipboard(page)).toMatch(
    /^“We believe.*development” .*paras\. 1–13\. Available at https:\/\/edition\.example\/#p1-p13\.$/s,
  );
  await button(page, 'Cite the selected words').click();
  await expect(page.getByRole('dialog', { name: 'Cite paragraphs 1–13' })).toBeVisible();
});

test('a selection that holds no word of the text is left alone', async ({ page }) => {
  await page.goto('p/4/');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('footer') as Element));
  await page.waitForTimeout(400);
  await expect(page.locator('selection-toolbar')).toBeHidden();
  await select(page, ['p4', 'Beijing'], ['p4', 'center']);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(page.locator('selection-toolbar')).toBeHidden();
});

test('ordinary copying takes the words along and nothing else', async ({ page }) => {
  await page.goto('');
  await select(page, ['p1', 'We believe'], ['p3', 'service system.']);
  await page.keyboard.press('ControlOrMeta+C');
  expect((await takeClipboard(page)).split(/\s*\n\s*/u)).toEqual(
    paragraphs.slice(0, 3).map(({ text }) => text),
  );
});

test('three clicks select a whole paragraph, page mark or not, and copy its words alone', async ({
  page,
}) => {
  for (const { number, text } of [paragraphs[3], paragraphs[9]].flatMap((paragraph) => paragraph ?? [])) {
    await page.goto(`p/${number}/`);
    await page.locator('[data-verbatim]').click({ clickCount: 3, position: { x: 40, y: 12 } });
    await expect(page.locator('selection-toolbar')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+c');
    expect((await takeClipboard(page)).trim()).toBe(text);
  }
});

test('what “Original text only” hides is reckoned with in a link to words, for its reader may see it', async ({
  page,
  baseURL,
}) => {
  await page.goto('p/8/');
  await page.getByRole('checkbox', { name: 'Original text only' }).check();
  await select(page, ['p8', 'emergency rescue training'], ['p8', 'emergency rescue training']);
  await page.locator('selection-toolbar [value=link]').click();
  // The heading above has the same words: the neighbours tell them apart.
  expect(await takeClipboard(page)).toMatch(new RegExp(`^${baseURL}p/8/#p8s2:~:text=.*-,emergency`, 'u'));
});

test('while a place is marked its link and its quotation come first, and the paragraph’s own link stays near', async ({
  page,
  baseURL,
}) => {
  for (const [path, name, fragment, sentences] of [
    ['p/4/#p4s2', 'sentence 2', '#p4s2', [2]],
    ['p/4/#p4s1-2', 'sentences 1–2', '#p4s1-p4s2', [1, 2]],
    ['p/4/#p4s2:~:text=In%205%20years', 'sentence 2', '#p4s2', [2]],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(path);
    await button(page, `Copy link to ${name}`).first().click();
    expect(await takeClipboard(page)).toBe(`${baseURL}p/4/${fragment}`);
    await button(page, 'Copy quotation and citation').click();
    expect(await takeClipboard(page)).toContain(
      `“${sentences.map((sentence) => sentenceText(4, sentence)).join(' ')}” Beijing NGO`,
    );
    await expect(page.getByText(`Quotation and citation copied: ${name}.`)).toBeVisible();
    await button(page, 'More').click();
    await button(page, 'Copy link to paragraph 4').click();
    expect(await takeClipboard(page)).toBe(`${baseURL}p/4/`);
    await notice(page).getByRole('button', { name: 'Copy link' }).click();
    expect(await takeClipboard(page)).toBe(`${baseURL}p/4/${fragment}`);
    await button(page, 'Remove highlight').click();
    await expect(button(page, 'Copy link')).toBeVisible();
  }
  await page.goto('#p4-p6');
  await button(page, 'Share paragraph 5').click();
  await expect(button(page, 'Copy link to paragraphs 4–6')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await takeClipboard(page)).toBe(`${baseURL}#p4-p6`);
});

test('while a search marks its matches, the controls are for the paragraph', async ({ page, baseURL }) => {
  await page.goto('search/?q=ambulance');
  await page.locator('[data-search-result] a').first().click();
  await expect(page.locator('match-walk section')).toHaveText(/of/);
  await expect(page).toHaveURL(/#p4s2$/);
  await button(page, 'Copy link').click();
  expect(await takeClipboard(page)).toBe(`${baseURL}p/4/`);
  await button(page, 'Copy quotation and citation').click();
  expect(await takeClipboard(page)).toContain(`“${paragraphs[3]?.text}” Beijing NGO`);
});

test('a range or a damaged address is marked, in view and named', async ({ page }) => {
  for (const [path, name, marked] of [
    ['#p4s2-p6s1', 'Paragraph 4, sentence 2, to paragraph 6, sentence 1', ['p4s2', 'p4s3', 'p5s1', 'p6s1']],
    ['#p4-p6', 'Paragraphs 4–6', ['p4', 'p5', 'p6']],
    ['#p8s2-4', 'Paragraph 8, sentences 2–3', ['p8s2', 'p8s3']],
    ['p/4/#p4s2-p4', 'Paragraph 4, sentences 2–3', ['p4s2', 'p4s3']],
    ['p/4/#%23p4s2', 'Paragraph 4, sentence 2', ['p4s2']],
    ['#p4s2_', 'Paragraph 4, sentence 2', ['p4s2']],
    ['#!p4s2', 'Paragraph 4, sentence 2', ['p4s2']],
    ['#P4S2', 'Paragraph 4, sentence 2', ['p4s2']],
    ['p/4/#p4s2).', 'Paragraph 4, sentence 2', ['p4s2']],
    ['#p6-p4', 'Paragraphs 4–6', ['p4', 'p5', 'p6']],
    ['#p99', 'Paragraph 13', ['p13']],
    ['#p4', 'Paragraph 4', ['p4']],
    // Where the words are not in the text, the sentences they were in are left.
    ['#p4s2-p4s3:~:text=nothing%20of%20it', 'Paragraph 4, sentences 2–3', ['p4s2', 'p4s3']],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(path);
    await expect(notice(page), path).toContainText(name);
    expect(await listMarked(page), path).toEqual(marked);
    await expect(page.locator(`#${marked[0]}`), path).toBeInViewport();
  }
});

test('shared words alone are marked, within a sentence, across sentences and across paragraphs', async ({
  page,
}) => {
  for (const path of [
    'p/4/#p4s2:~:text=In%205%20years',
    'p/4/#:~:text=In%205%20years',
    'p/4/#p4s1-p4s2:~:text=emergency%20medical.%20In%205',
    '#p9s1-p11s1:~:text=We%20have%20carried,suggestion',
  ]) {
    await page.goto('about:blank');
    await page.goto(path);
    await page.waitForTimeout(300);
    expect(await listMarked(page), path).toEqual([]);
  }
});

test('where a browser will not mark the shared words, the sentence is marked', async ({ page }) => {
  for (const directive of [
    'it%20has-,acce',
    'accepted,-15%20million).',
    'million_',
    '%2520In',
    '',
    'Contents',
  ]) {
    await page.goto('about:blank');
    await page.goto(`p/4/#p4s2:~:text=${directive}`);
    await expect.poll(() => listMarked(page), directive).toEqual(['p4s2']);
  }
  await page.goto('about:blank');
  await page.goto('p/4/#p4s2:~:text=In%205%20years');
  await expect(notice(page)).toBeVisible();
  expect(await listMarked(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => listMarked(page)).toEqual(['p4s2']);
});

test.describe('at an unknown address', () => {
  test.use({ expectedMessages: [/status of 404/u] });

  test('a damaged one is said to be so and leads on, and a paragraph that is not there is named', async ({
    page,
    baseURL,
  }) => {
    await page.goto('p/40/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is no paragraph 40; the document has 13',
    );
    await page.goto('p/4).');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This address is damaged');
    await page.getByRole('link', { name: 'Paragraph 4 is here' }).click();
    await expect(page).toHaveURL(`${baseURL}p/4/`);
  });
});

test('the notice stands only where somebody’s link led, and goes away for good', async ({
  page,
  baseURL,
}) => {
  await page.goto('p/4/#p4s2');
  await expect(notice(page)).toBeVisible();
  await page.reload();
  await expect(notice(page)).toBeHidden();
  expect(await listMarked(page)).toEqual(['p4s2']);
  await page.goto('p/5/');
  await page.goBack();
  await expect(page).toHaveURL(/#p4s2$/);
  await page.waitForTimeout(300);
  await expect(notice(page)).toBeHidden();
  // Links of one's own, and Back and Forward among them.
  await page.getByRole('link', { name: 'Sentence 1' }).click();
  await page.getByRole('link', { name: 'Sentence 3' }).click();
  await page.reload();
  await page.goBack();
  await expect(page).toHaveURL(/#p4s1$/);
  await page.waitForTimeout(300);
  await expect(notice(page)).toBeHidden();
  // Somebody's link, opened while the page is open.
  await page.evaluate(() => {
    location.hash = '#p4s2-p4s3';
  });
  await expect(notice(page)).toContainText('Paragraph 4, sentences 2–3');
  await button(page, 'Remove highlight').click();
  await expect(notice(page)).toBeHidden();
  expect(await listMarked(page)).toEqual([]);
  await expect(page).toHaveURL(`${baseURL}p/4/`);
  await page.reload();
  expect(await listMarked(page)).toEqual([]);
  await expect(notice(page)).toBeHidden();
});

test('neither a link of the site nor a hit is called shared, also where no referrer is sent', async ({
  page,
}) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'referrer-policy': 'no-referrer' } });
  });
  await page.goto('p/4/');
  await page.getByRole('link', { name: 'Read in context' }).click();
  await expect(page).toHaveURL(/\/#p4$/);
  expect(await page.evaluate(() => document.referrer)).toBe('');
  await page.waitForTimeout(300);
  await expect(notice(page)).toBeHidden();
  await page.goto('search/?q=ambulance');
  await page.locator('[data-search-result] a').first().click();
  await expect(page).toHaveURL(/p4/);
  await page.waitForTimeout(300);
  await expect(notice(page)).toBeHidden();
});

test('the notice covers no control at the end of the page, and is not printed', async ({ page }) => {
  for (const [width, height] of [
    [390, 700],
    [1280, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await page.goto('p/4/#p4s2');
    await expect(notice(page)).toBeVisible();
    const last = page.getByRole('link').last();
    await last.scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const [bar, link] = [await notice(page).boundingBox(), await last.boundingBox()];
    expect((link?.y ?? 0) + (link?.height ?? 0), `${width} px`).toBeLessThanOrEqual(bar?.y ?? 0);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(notice(page)).toBeHidden();
  expect(await listMarked(page)).toEqual([]);
  for (const control of await page.locator('share-tools button').all()) await expect(control).toBeHidden();
});

/** Puts other words in the place of the source's, as the browsers' translators do. */
async function translate(page: Page, isWrapped: boolean): Promise<void> {
  await page.evaluate((wraps) => {
    document.documentElement.lang = 'de';
    document.documentElement.classList.add('translated-ltr');
    const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.data.trim() !== '' && !text.parentElement?.closest('script')) texts.push(text);
    }
    for (const text of texts) {
      const words = text.data.replace(/\p{L}+/gu, 'Wort');
      if (wraps) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.append(words);
        outer.append(inner);
        text.replaceWith(outer);
      } else text.data = words;
    }
  }, isWrapped);
}

for (const isWrapped of [true, false]) {
  test(`of a translated page the source’s own words are copied (${isWrapped ? 'in elements' : 'in place'})`, async ({
    page,
    baseURL,
  }) => {
    await page.goto('p/4/');
    await translate(page, isWrapped);
    await page.locator('share-tools [data-action=quotation]').click();
    expect(await takeClipboard(page)).toContain(`“${paragraphs[3]?.text}” Beijing NGO`);
    await page.goto('');
    await translate(page, isWrapped);
    await page.locator('[data-share="4"]').click();
    await page.getByRole('button', { name: 'Copy quotation and citation' }).click();
    expect(await takeClipboard(page)).toContain(`“${paragraphs[3]?.text}” Beijing NGO`);
    await select(page, ['p4s2', 'Wort'], ['p4s2', 'Wort']);
    await page.locator('selection-toolbar [value=link]').click();
    expect(await takeClipboard(page)).toBe(`${baseURL}p/4/#p4s2`);
    await page.locator('selection-toolbar [value=quotation]').click();
    expect(await takeClipboard(page)).toContain(`“${sentenceText(4, 2)}” Beijing NGO`);
  });
}

test.describe('where something is missing', () => {
  test.use({ expectedMessages: [/Failed to load resource|ERR_/u] });

  test('a module that is gone or a dead line is said in words, and links are copied all the same', async ({
    page,
    baseURL,
  }) => {
    let asked = 0;
    await page.route(/\/_astro\/selection-toolbar/, (route) => {
      asked += 1;
      return route.abort();
    });
    await page.goto('p/4/');
    await page.waitForTimeout(2500);
    const before = asked;
    await button(page, 'Copy quotation and citation').click();
    await expect(page.getByText('This could not be loaded.')).toBeVisible();
    await page.waitForTimeout(1000);
    expect(asked - before).toBeLessThanOrEqual(2);
    await button(page, 'Copy link').click();
    expect(await takeClipboard(page)).toBe(`${baseURL}p/4/`);
    await page.goto('');
    await button(page, 'Share paragraph 4').click();
    await button(page, 'Copy link').click();
    expect(await takeClipboard(page)).toBe(`${baseURL}p/4/`);
    await button(page, 'Share paragraph 4').click();
    await button(page, 'Copy quotation and citation').click();
    await expect(page.getByText('This could not be loaded.')).toBeVisible();
  });

  test('a browser without Intl.Segmenter, URL.canParse and text fragments reads, marks and shares', async ({
    page,
    baseURL,
  }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Intl, 'Segmenter');
      Reflect.deleteProperty(URL, 'canParse');
      Reflect.deleteProperty(window, 'navigation');
    });
    await page.goto('p/4/#p4s2-p4s3');
    await expect(notice(page)).toContainText('Paragraph 4, sentences 2–3');
    expect(await listMarked(page)).toEqual(['p4s2', 'p4s3']);
    await page.goto('');
    await select(page, ['p4', 'achieve'], ['p4', '"zero"']);
    await button(page, 'Copy link to the selected words').click();
    expect(await takeClipboard(page)).toMatch(new RegExp(`^${baseURL}p/4/#p4s3:~:text=`, 'u'));
    await button(page, /^Copy quotation.* of the selected words/).click();
    expect(await takeClipboard(page)).toMatch(/^“achieve "zero"” Beijing NGO/);
  });

  test('without popovers Share is a link, and the page of a paragraph shows all its controls', async ({
    page,
    baseURL,
  }) => {
    await page.addInitScript(() => {
      for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
        Reflect.deleteProperty(HTMLElement.prototype, name);
    });
    await page.goto('');
    await page.getByRole('link', { name: 'Share paragraph 4' }).click();
    await expect(page).toHaveURL(`${baseURL}p/4/#share`);
    await button(page, 'Copy quotation and citation').click();
    expect(await takeClipboard(page)).toMatch(UN_PARAGRAPH_4);
  });

  test('where the clipboard refuses or is not there, the text stands there selected', async ({ page }) => {
    for (const isThere of [true, false]) {
      await page.addInitScript((refuses) => {
        const value = refuses
          ? { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }
          : undefined;
        Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
      }, isThere);
      await page.goto('p/4/');
      await button(page, 'More').click();
      await button(page, 'Copy text').click();
      const area = page.getByLabel(/does not allow copying/);
      await expect(area).toBeFocused();
      await expect(area).toHaveValue(paragraphs[3]?.text ?? '');
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(paragraphs[3]?.text);
      await page.keyboard.press('Escape');
      await expect(area).toHaveCount(0);
    }
  });
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
            const words = document.querySelector('shared-notice p')?.textContent ?? '';
            const element = document.getElementById(anchor);
            const [line] = element?.getClientRects() ?? [];
            if (!element || !line) return 'no such sentence';
            const top = document.elementFromPoint(line.left + 4, line.top + line.height / 2);
            const place =
              top && element.contains(top) ? 'in view' : `covered by ${top?.outerHTML.slice(0, 60)}`;
            return `${place}: ${words || 'no notice'}`;
          };
          for (let frame = 0; frame < 300 && !/^in view: Paragraph/u.test(look()); frame += 1)
            await new Promise(requestAnimationFrame);
          return look();
        }, id);
        expect(seen, id).toBe(`in view: Paragraph ${number}, sentence ${sentence}`);
      }
    }
  });
}

test('without JavaScript the controls are links, the citations stand there, and a place is marked', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('');
  await page.getByRole('link', { name: 'Share paragraph 4' }).click();
  await expect(page).toHaveURL(/\/p\/4\/#share$/);
  await expect(page.getByRole('link', { name: 'Link to paragraph 4' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Copy|^More|^Cite/ })).toHaveCount(0);
  await page.locator('summary', { hasText: 'Cite' }).click();
  await expect(page.locator('dd', { hasText: 'para 4 <https://edition.example/p/4/>' })).toBeVisible();
  await page.getByRole('link', { name: 'Sentence 2' }).click();
  await expect(page).toHaveURL(/\/p\/4\/#p4s2$/);
  const background = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background('#p4s2')).toBe('rgb(251, 238, 180)');
  await page.goto('#p4');
  expect(await background('#p4 [data-verbatim] > p')).toBe('rgb(251, 238, 180)');
  await page.goto('about/#cite');
  await expect(page.locator('dd', { hasText: '(2018) Joint submission to the' })).toBeVisible();
  await context.close();
});

test('the embedded page shows the paragraph, fits its frame and every window, and leads to its own page', async ({
  page,
}) => {
  for (const { number, text } of paragraphs) {
    for (const width of [EMBED_WIDTH, 1280]) {
      await page.setViewportSize({ width, height: estimateEmbedHeight(text.length) });
      await page.goto(`p/${number}/embed/`);
      const { wide, high } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        high: document.documentElement.scrollHeight - innerHeight,
      }));
      expect(wide, `paragraph ${number} is wider than ${width} px`).toBeLessThanOrEqual(0);
      expect(high, `paragraph ${number} is higher than its frame`).toBeLessThanOrEqual(0);
    }
    expect(await page.locator('[data-verbatim]').innerText()).toBe(text);
  }
  await page.goto('p/4/embed/');
  await page.getByRole('link', { name: 'paragraph 4' }).click();
  await expect(page).toHaveURL(/\/p\/4\/$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('what a thumb presses is 44 px high, and nothing scrolls sideways', async ({ page }) => {
    for (const [path, open, parts] of [
      ['', 'Share paragraph 8', 'share-menu'],
      ['p/8/', 'More', 'share-tools'],
      ['p/4/', 'Cite', 'dialog.panel'],
    ] as const) {
      await page.goto(path);
      await button(page, open).tap();
      const controls = page.locator(`${parts} :is(button, a, select):visible`);
      await expect.poll(() => controls.count()).toBeGreaterThan(3);
      const sizes = await controls.evaluateAll((elements) =>
        elements.map(
          (element) => `${Math.round(element.getBoundingClientRect().height)} ${element.textContent}`,
        ),
      );
      expect(sizes.filter((size) => Number.parseInt(size, 10) < 44)).toEqual([]);
      const boxes = await controls.evaluateAll((elements) =>
        elements
          .map((element) => element.getBoundingClientRect())
          .filter(({ left, right }) => left < 0 || right > innerWidth),
      );
      expect(boxes).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });

  test('the bar of selected words stands at the foot, alone, and covers no last control', async ({
    page,
  }) => {
    await page.goto('p/4/#p4s2');
    await expect(notice(page)).toBeVisible();
    await select(page, ['p4', 'achieve'], ['p4', '"zero"']);
    await expect(notice(page)).toBeHidden();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const bar = await page.locator('selection-toolbar').boundingBox();
    const last = await page.getByRole('link').last().boundingBox();
    expect(bar?.y ?? 0).toBeGreaterThan(600);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await button(page, 'Copy link to the selected words').tap();
    expect(await takeClipboard(page)).toContain('#p4s3:~:text=');
  });

  test('one bar at a time stands at the foot: what a search found instead of the notice, selected words instead of both', async ({
    page,
  }) => {
    await page.goto('p/4/#p4s2');
    await expect(notice(page)).toBeVisible();
    await page.getByRole('link', { name: 'Search' }).tap();
    await page.getByRole('searchbox').fill('ambulance');
    await page.locator('[data-search-result] a').first().tap();
    const walk = page.locator('match-walk section');
    await expect(walk).toBeVisible();
    await expect(notice(page)).toBeHidden();
    await select(page, ['p4', 'achieve'], ['p4', '"zero"']);
    await expect(walk).toBeHidden();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(walk).toBeVisible();
  });
});
