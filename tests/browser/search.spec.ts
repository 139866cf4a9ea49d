import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { SITES, siteUrl } from './sites.ts';

/** Opens the dialog by its key. */
async function openSearch(page: Page): Promise<Locator> {
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Waits until the region answers a query. */
async function waitForAnswer(page: Page, query: string): Promise<Locator> {
  const region = page.locator('[data-search-results]');
  await expect(region).toHaveAttribute('data-query', query);
  await expect(region).toHaveAttribute('aria-busy', 'false');
  return region;
}

for (const site of SITES) {
  test.describe(`at ${site.base}`, () => {
    test.use({ baseURL: siteUrl(site) });

    test('a search finds, leads to its place, marks what it found and walks through it', async ({ page }) => {
      await page.goto('about/');
      const dialog = await openSearch(page);
      await page.keyboard.type('emergency');
      await waitForAnswer(page, 'emergency');
      const first = dialog.locator('[data-search-result]').first();
      await expect(first.locator('mark').first()).toHaveText(/emergency/i);
      await first.getByRole('link').click();
      await expect(page).toHaveURL(/\/p\/\d+\/#p\d+s\d+$/);
      const bar = page.locator('match-walk section');
      await expect(bar).toContainText(/1 of \d/);
      await page.keyboard.press('n');
      await expect(bar).toContainText(/2 of \d/);
      await bar.getByRole('button', { name: 'Previous match' }).click();
      await expect(bar).toContainText(/1 of \d/);
      const marked = await page.evaluate(() => [...(CSS.highlights.get('search-matches') ?? [])].map(String));
      expect(marked.every((words) => /^emergenc/iu.test(words))).toBe(true);
      await bar.getByRole('button', { name: 'Remove highlight' }).click();
      await expect(bar).toHaveCount(0);
      await page.reload();
      await expect(page.locator('[data-verbatim]')).toBeVisible();
      await expect(bar).toHaveCount(0);
    });

    test('a search has an address that can be shared', async ({ page }) => {
      await page.goto('search/?q=ambulance');
      const region = await waitForAnswer(page, 'ambulance');
      await expect(region.locator('[data-search-result] a').first()).toHaveAttribute(
        'href',
        `${site.base}p/4/#p4s2`,
      );
      await page.getByRole('searchbox').fill('typhoon');
      await waitForAnswer(page, 'typhoon');
      await expect(page).toHaveURL(`${siteUrl(site)}search/?q=typhoon`);
    });
  });
}

test('the dialog opens in the frame of the key, says what is searched and gives three examples', async ({
  page,
}) => {
  await page.goto('p/4/');
  const isOpen = await page.evaluate(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    return document.querySelector('dialog')?.open;
  });
  expect(isOpen).toBe(true);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expect(dialog.getByText(/^Searches the 13 paragraphs/)).toBeVisible();
  await expect(dialog.locator('.start a')).toHaveCount(3);
  await dialog.locator('.start a').first().click();
  await expect(dialog.locator('[data-search-result]').first()).toBeVisible();
});

test('on a slow line no letter typed after the key is lost', async ({ page }) => {
  await page.route('**/*search-panel*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.goto('p/4/');
  await page.keyboard.press('/');
  await page.keyboard.type('typhoon');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toHaveValue('typhoon');
  await expect(dialog.locator('[data-search-result]').first()).toContainText('Philippines');
});

test('there is one region of results on every page, on 404 too', async ({ page }) => {
  for (const path of ['', 'p/4/', 'search/', 'figures/', 'terms/', 'about/', '404.html']) {
    await page.goto(path);
    await expect(page.locator('[data-search-results]'), path).toHaveCount(1);
    await page.keyboard.press('/');
    await page.keyboard.type('cataract');
    await expect(page.locator('[data-search-result]').first(), path).toContainText('western');
  }
});

test('on the search page the button and the key lead into the page’s own field', async ({ page }) => {
  await page.goto('search/');
  const field = page.getByRole('searchbox');
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await expect(field).toBeFocused();
  await field.blur();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what a hit lacks is said, and that none has all', async ({ page }) => {
  await page.goto('search/?q=land%20donation%20reform');
  const region = await waitForAnswer(page, 'land donation reform');
  const hit = region.locator('[data-search-result]').first();
  await expect(hit).toHaveAttribute('data-missing', /land/);
  await expect(hit).toContainText(/without: .*land/);
  await expect(region.getByRole('status')).toHaveText(
    /^No paragraph has all of this; [1-3] ha(?:s|ve) some of it\.$/,
  );
  await expect(region.locator('[data-search-empty]')).toHaveText('Try another word, or read the whole text.');
});

test('one word is had or not, never in part', async ({ page }) => {
  await page.goto('search/?q=doctor');
  const status = (await waitForAnswer(page, 'doctor')).getByRole('status');
  await expect(status).not.toContainText('some of it');
  await page.goto('search/?q=aid');
  const region = await waitForAnswer(page, 'aid');
  await expect(region).not.toContainText('AIDS');
});

test('where the title of the document has all that was asked, it comes first', async ({ page }) => {
  await page.goto('search/?q=joint%20submission');
  const region = await waitForAnswer(page, 'joint submission');
  await expect(region.getByRole('listitem').first()).toContainText('Title of the document');
});

test('where nothing is known it says so once, in the words typed, and that the text is English', async ({
  page,
}) => {
  await page.goto('search/?q=Taiwan%20tariff');
  const region = await waitForAnswer(page, 'Taiwan tariff');
  await expect(region.locator('[data-search-result]')).toHaveCount(0);
  await expect(region.locator('[data-search-empty]')).toBeVisible();
  await expect(region).toHaveText(
    /The text does not have “Taiwan” or “tariff”\.\s*The text is in English\. Try another word, or read the whole text\./,
  );
});

test('a correction is said, and undone with one press', async ({ page }) => {
  await page.goto('search/?q=ambulence');
  const region = await waitForAnswer(page, 'ambulence');
  await expect(region).toContainText('Showing results for ambulance instead of “ambulence”.');
  await region.getByRole('link', { name: 'Search as typed' }).click();
  await expect(region).not.toContainText('Showing results for');
});

test('whoever asks in another language finds, and is told in both that the text is in English', async ({
  page,
}) => {
  for (const [query, code] of [
    ['红十字会', 'zh'],
    ['красный крест', 'ru'],
  ] as const) {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    const region = await waitForAnswer(page, query);
    await expect(region.locator('[data-search-result]').first()).toBeVisible();
    await expect(region.locator(`[lang=${code}]`)).toBeVisible();
    await expect(region).toContainText('The text is in English.');
  }
});

test('title block and explained terms are results, named as such', async ({ page }) => {
  await page.goto('search/?q=BJRC');
  const region = await waitForAnswer(page, 'BJRC');
  await expect(region.getByRole('link', { name: 'Title of the document' })).toBeVisible();
  await page.getByRole('searchbox').fill('person-time');
  await waitForAnswer(page, 'person-time');
  await expect(region.getByRole('link', { name: 'Term: Person-time' })).toHaveAttribute(
    'href',
    /terms\/#person-time$/,
  );
});

test('on a keyboard that composes every word, as phones have, what is found is shown at each letter', async ({
  page,
}) => {
  await page.goto('search/');
  await page.getByRole('searchbox').focus();
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('ambu');
  const region = await waitForAnswer(page, 'ambu');
  await expect(region.locator('[data-search-result]').first()).toContainText('ambulance');
  await compose('ambuzz');
  await page.waitForTimeout(200);
  await expect(region.locator('[data-search-empty]')).toBeHidden();
  await session.send('Input.insertText', { text: 'ambuzz' });
  await expect((await waitForAnswer(page, 'ambuzz')).locator('[data-search-empty]')).toBeVisible();
});

test('while an input method composes, no key is the site’s', async ({ page }) => {
  await page.goto('p/4/');
  const dialog = await openSearch(page);
  const field = dialog.getByRole('searchbox');
  await field.fill('红十字');
  await expect(dialog.locator('[data-search-result]').first()).toBeVisible();
  const kept = await field.evaluate((element) => {
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
      return element.dispatchEvent(event);
    };
    return [press('ArrowDown'), press('Escape'), document.activeElement === element];
  });
  expect(kept).toEqual([true, true, true]);
  await expect(dialog).toBeVisible();
  // Without a composition the same key leads to the first hit.
  await page.keyboard.press('ArrowDown');
  await expect(dialog.locator('[data-search-result] a').first()).toBeFocused();
});

test('without WebAssembly search works all the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto('search/?q=cataract');
  const region = await waitForAnswer(page, 'cataract');
  await expect(region.locator('[data-search-result] a').first()).toHaveAttribute('href', '/p/5/#p5s1');
});

test.describe('where something does not arrive', () => {
  test.use({ expectedMessages: [/Failed to load resource|preload/u] });

  test('the search’s file is asked for again, and a second try succeeds', async ({ page }) => {
    let isDown = true;
    await page.route('**/search/data.json', (route) => (isDown ? route.abort() : route.continue()));
    await page.goto('search/?q=cataract');
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    isDown = false;
    await again.click();
    await expect(page.locator('[data-search-result]').first()).toBeVisible();
  });

  test('a file that does not come is asked for once, not at every key, and nothing is denied without it', async ({
    page,
  }) => {
    const asked: string[] = [];
    await page.route('**/search/languages.json', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ status: 404 });
    });
    await page.goto('search/');
    await page.getByRole('searchbox').pressSequentially('hospitales derechos');
    const region = await waitForAnswer(page, 'hospitales derechos');
    await expect(region).toContainText('Search is not available now.');
    expect(asked).toHaveLength(1);
    await page.getByRole('searchbox').fill('ambulance zeppelin');
    await expect(await waitForAnswer(page, 'ambulance zeppelin')).not.toContainText('does not have');
    await region.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => asked.length).toBe(2);
  });

  test('without the panel’s script the page says what serves instead', async ({ page }) => {
    await page.route('**/*search-panel*.js', (route) => route.abort());
    await page.goto('search/?q=cataract');
    await expect(page.getByText(/search has not reached you/)).toBeVisible({ timeout: 8000 });
  });

  test('without Pagefind the plain engine answers', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('search/?q=cataract');
    await expect(page.locator('[data-search-result] a').first()).toHaveAttribute('href', '/p/5/#p5s1');
  });
});

test('a hit opened in a new tab brings its marks along, and a later visit has none', async ({
  page,
  context,
}) => {
  await page.goto('search/?q=donors');
  await waitForAnswer(page, 'donors');
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.locator('[data-search-result] a').first().click({ button: 'middle' }),
  ]);
  await expect(tab.locator('match-walk section')).toContainText(/1 of/);
  await tab.reload();
  await expect(tab.locator('match-walk section')).toContainText(/1 of/);
  const later = await context.newPage();
  await later.goto(tab.url());
  await expect(later.locator('[data-verbatim]')).toBeVisible();
  await later.waitForLoadState('networkidle');
  await expect(later.locator('match-walk')).toHaveCount(0);
});

test('a walk ends with its address, comes again with Back, and takes every mark along', async ({ page }) => {
  const follow = async (query: string) => {
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(query);
    await waitForAnswer(page, query);
    await page.locator('[data-search-result] a').first().click();
    await expect(page.locator('match-walk section')).toBeVisible();
  };
  const walked = () => page.evaluate(() => [...(CSS.highlights.get('search-matches') ?? [])].map(String));
  const background = (id: string) =>
    page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = 'rgba(0, 0, 0, 0)';
  await page.goto('p/9/');
  await follow('ribbons');
  await follow('weibo');
  expect(await walked()).toEqual(['weibo']);
  await page.goBack();
  await expect.poll(walked).toEqual(['ribbons']);
  await page.getByRole('link', { name: /^Sentence 3/u }).click();
  await expect(page.locator('match-walk')).toHaveCount(0);
  expect(await background('p9s3')).not.toBe(plain);
  await follow('ribbons');
  await page.getByRole('button', { name: 'Remove highlight' }).click();
  await expect(page.locator('match-walk')).toHaveCount(0);
  expect(await background('p9s2')).toBe(plain);
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
});

test('“redcross” marks all of Red Cross', async ({ page }) => {
  await page.goto('search/?q=redcross');
  await waitForAnswer(page, 'redcross');
  await page.locator('[data-search-result] a').first().click();
  await expect(page.locator('match-walk section')).toBeVisible();
  const marked = await page.evaluate(() => [...(CSS.highlights.get('search-matches') ?? [])].map(String));
  expect(marked).toContain('Red Cross');
});

test('ten thousand letters cost nothing and are not repeated', async ({ page }) => {
  await page.goto('search/');
  const field = page.getByRole('searchbox');
  const spent = await field.evaluate((element: HTMLInputElement) => {
    const started = performance.now();
    element.value = 'ambulance '.repeat(1000);
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return performance.now() - started;
  });
  expect(spent).toBeLessThan(1000);
  await expect(page.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'false');
  expect(page.url().length).toBeLessThan(600);
});

test('every letter on the way to a word of the text finds something', async ({ page }) => {
  await page.goto('search/');
  const field = page.getByRole('searchbox');
  await field.focus();
  for (const letter of 'hematopoietic') {
    await page.keyboard.type(letter);
    const typed = await field.inputValue();
    if (typed.length < 3) continue;
    const region = await waitForAnswer(page, typed);
    await expect(region.locator('[data-search-result]').first(), typed).toBeVisible();
  }
});
