import type { Locator, Page } from '@playwright/test';
import { findFaults, LOOKS } from './axe.ts';
import { expect, test } from './page.ts';
import { SITES, siteUrl } from './sites.ts';

/** The search page, or the dialog on another page, as a reader uses it. */
class Search {
  readonly page: Page;
  readonly panel: Locator;
  readonly field: Locator;
  readonly hits: Locator;
  readonly empty: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.locator('search-panel');
    this.field = this.panel.locator('input[type=search][name=q]');
    this.hits = this.panel.locator('[data-search-result]');
    this.empty = this.panel.locator('[data-search-empty]');
  }

  async open(query: string, site: (typeof SITES)[number] = SITES[0]): Promise<void> {
    await this.page.goto(`${siteUrl(site)}search/?${new URLSearchParams({ q: query })}`);
    await this.waitFor(query);
  }

  async type(query: string): Promise<void> {
    await this.field.fill(query);
    await this.waitFor(query);
  }

  async waitFor(query: string): Promise<void> {
    const region = this.panel.locator('[data-search-results]');
    await expect(region).toHaveAttribute('data-query', query);
    await expect(region).toHaveAttribute('aria-busy', 'false');
  }
}

for (const site of SITES) {
  test(`a shared search finds paragraphs, and a hit opens at its sentence with its words marked (${site.base})`, async ({
    page,
  }) => {
    const search = new Search(page);
    await search.open('ambulance', site);
    await expect(search.hits).toHaveCount(1);
    await expect(search.hits.locator('mark')).toHaveText('ambulance');
    await search.hits.getByRole('link').first().click();
    await expect(page).toHaveURL(`${siteUrl(site)}p/4/#p4s2`);
    await expect(page.locator('match-walk output')).toHaveText('1 of 1');
    expect(await page.evaluate(() => [...(CSS.highlights.get('search-match') ?? [])].map(String))).toEqual([
      'ambulance',
    ]);
    expect(await page.locator('[data-verbatim]').innerHTML()).not.toContain('<mark');
  });
}

test('results come with every letter, and the address follows', async ({ page }) => {
  const search = new Search(page);
  await search.open('');
  await search.field.press('t');
  await expect(search.hits.first()).toBeVisible();
  await search.field.pressSequentially('yphoon');
  await search.waitFor('typhoon');
  await expect(search.hits).toHaveCount(1);
  await expect(page).toHaveURL(/\/search\/\?q=typhoon$/);
  await expect(page.getByRole('status')).toHaveText('1 paragraph');
});

test('back and forward go through the searches', async ({ page }) => {
  const search = new Search(page);
  await search.open('typhoon');
  await search.type('weibo');
  await search.field.press('Enter');
  await search.type('yuan');
  await search.field.press('Enter');
  await page.goBack();
  await search.waitFor('weibo');
  await expect(search.field).toHaveValue('weibo');
  await page.goBack();
  await search.waitFor('typhoon');
  await page.goForward();
  await search.waitFor('weibo');
  await expect(search.hits).toHaveCount(1);
});

test('what is not there is said, with a way on', async ({ page }) => {
  const search = new Search(page);
  for (const query of [
    'torture',
    'Taiwan',
    'internet censorship',
    '<script>alert(1)</script>',
    '"; --',
    'the',
  ]) {
    await search.open(query);
    await expect(search.hits).toHaveCount(0);
    await expect(search.empty).toBeVisible();
    await expect(search.empty.getByRole('link', { name: 'Read the whole text' })).toBeVisible();
  }
  await search.open('UPR');
  await expect(search.empty).toContainText('No paragraph matches “UPR”.');
  await expect(search.panel).toContainText('but in the title of the document');
  await search.open('car');
  await search.empty.getByRole('button', { name: 'care', exact: true }).click();
  await expect(search.hits.first()).toContainText('Support for households');
});

test('a correction is said and can be undone; a synonym says why it is here', async ({ page }) => {
  const search = new Search(page);
  await search.open('typhon');
  await expect(search.panel).toContainText('Showing results for typhoon instead of “typhon”');
  await expect(search.hits).toHaveCount(1);
  await search.panel.getByRole('button', { name: 'Search as typed' }).click();
  await expect(search.empty).toBeVisible();
  await search.type('HIV');
  await expect(search.hits.first()).toContainText('Listed under “HIV”');
  await expect(search.hits.first()).toContainText('AIDS prevention');
});

test('a bare number offers the paragraph first', async ({ page }) => {
  const search = new Search(page);
  await search.open('7');
  await expect(search.hits.first().getByRole('link')).toHaveAttribute('href', /\/p\/7\/$/);
  await search.type('10');
  await expect(search.panel.locator('.notes a').first()).toHaveText('Go to paragraph 10: Remaining problems');
});

test('hits are narrowed by part and topic, with counts', async ({ page }) => {
  const search = new Search(page);
  await search.open('people');
  const all = await search.hits.count();
  const topic = search.panel.getByLabel('Topic');
  const option = topic.locator('option', { hasText: 'Health' });
  const count = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
  await topic.selectOption('Health');
  await expect(search.hits).toHaveCount(count);
  expect(count).toBeLessThan(all);
  await expect(page).toHaveURL(/topic=Health/);
  await page.reload();
  await search.waitFor('people');
  await expect(search.hits).toHaveCount(count);
  await page.goBack();
  await expect(search.hits).toHaveCount(all);
});

test('the dialog opens by button and keys, but never while typing, and closes with Escape', async ({
  page,
}) => {
  await page.goto('p/4/');
  const dialog = page.getByRole('dialog', { name: 'Search the submission' });
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('input')).toBeFocused();
    await page.keyboard.type('1/2');
    await expect(dialog.locator('input')).toHaveValue('1/2');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await page.getByRole('button', { name: 'Search as you type' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Close search' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Search as you type' })).toBeFocused();
});

test('shortcuts of one key can be turned off, and stay off', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Search the submission' });
  await page.goto('about/');
  await page.getByRole('checkbox', { name: /Shortcuts of one key/ }).uncheck();
  await page.goto('p/4/');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('searchbox')).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  await expect(dialog).toBeHidden();
  await page.goto('about/');
  await expect(page.getByRole('checkbox', { name: /Shortcuts of one key/ })).not.toBeChecked();
});

test('the keyboard alone finds a paragraph and walks through its matches', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  const search = new Search(page);
  await expect(search.field).toBeFocused();
  await page.keyboard.type('stem cell');
  await search.waitFor('stem cell');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(search.field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(search.hits.first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/p\/7\/#p7s1$/);
  const count = page.locator('match-walk output');
  await expect(count).toHaveText('1 of 3');
  await page.keyboard.press('n');
  await expect(count).toHaveText('2 of 3');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(count).toHaveText('3 of 3');
  await page.getByRole('button', { name: 'Clear the marks' }).click();
  await expect(page.locator('match-walk')).toHaveCount(0);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(page.locator('[data-verbatim]')).toBeVisible();
  await expect(page.locator('match-walk')).toHaveCount(0);
});

test('all matches are walked through in the whole text', async ({ page }) => {
  const search = new Search(page);
  await search.open('volunteers');
  await search.panel.getByRole('link', { name: 'All matches in the whole text' }).click();
  await expect(page).toHaveURL(`${siteUrl(SITES[0])}#p3s3`);
  const count = page.locator('match-walk output');
  const total = Number(/of (\d+)/.exec((await count.textContent()) ?? '')?.[1]);
  expect(total).toBeGreaterThanOrEqual(4);
  for (let at = 1; at < total; at += 1) await page.keyboard.press('n');
  await expect(count).toHaveText(`${total} of ${total}`);
  await expect(page.locator('#p8')).toBeInViewport();
});

test('a hit on the page that is open already closes the dialog and shows its marks', async ({ page }) => {
  await page.goto('p/4/');
  await page.keyboard.press('/');
  const search = new Search(page);
  await search.type('ambulance');
  await search.hits.getByRole('link').first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('match-walk output')).toHaveText('1 of 1');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with results, without, while walking, and in the dialog (${colorScheme})`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const search = new Search(page);
    const rules = colorScheme === 'light' ? undefined : LOOKS;
    const check = async (state: string) => expect(await findFaults(page, rules), state).toEqual([]);
    await search.open('red cross volunters');
    await expect(search.hits.first()).toBeVisible();
    await check('results');
    await search.open('patent');
    await check('no result');
    await search.open('emergency');
    await search.hits.first().getByRole('link').click();
    await expect(page.locator('match-walk output')).toBeVisible();
    await check('walk');
    await page.keyboard.press('/');
    await search.type('10');
    await check('dialog');
  });
}

test.describe('when something fails', () => {
  // That a request fails is for the browser a message to log.
  test.use({
    expectedMessages: [/Failed to load resource|Service Worker registration blocked/u],
    serviceWorkers: 'block',
  });

  for (const [name, pattern, damages] of [
    ['vocabulary', '**/vocabulary.json*', ['missing', 'damaged', 'cut']],
    ['WebAssembly', '**/*.pagefind*', ['damaged', 'cut']],
    ['pack of the index', '**/*.pack*', ['missing', 'cut', 'damaged']],
    ['script', '**/pagefind.js*', ['cut', 'damaged']],
  ] as const) {
    test(`a missing or damaged ${name} is explained, and a retry helps`, async ({ page }) => {
      const search = new Search(page);
      for (const damage of damages) {
        await page.route(pattern, (route) => {
          if (damage === 'missing') return route.fulfill({ status: 404, body: 'gone' });
          if (damage === 'cut') return route.abort();
          const contentType = pattern.includes('.js*') ? 'text/javascript' : 'application/octet-stream';
          return route.fulfill({ body: 'export function search( {', contentType });
        });
        await page.goto(`${siteUrl(SITES[0])}search/?q=ambulance`);
        await expect(search.panel).toContainText('The search index could not be loaded');
        await expect(search.panel.getByRole('link', { name: 'Read the whole text' })).toBeVisible();
        await expect(search.panel.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'false');
        await page.unroute(pattern);
        await search.panel.getByRole('button', { name: 'Try again' }).click();
        await expect(search.hits).toHaveCount(1);
      }
    });
  }

  test('the dialog says so when its code cannot be had', async ({ page }) => {
    await page.route('**/_astro/search-dialog*', (route) => route.abort());
    await page.goto('p/4/');
    await page.getByRole('button', { name: 'Search as you type' }).click();
    await expect(page.getByText('Search could not be loaded.')).toBeVisible();
  });
});

test('a reader who saves data fetches nothing of search before wanting it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('p/4/', { waitUntil: 'networkidle' });
  await page.waitForTimeout(2500);
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
  await page.getByRole('button', { name: 'Search as you type' }).hover();
  await expect.poll(() => asked.filter((url) => url.includes('pagefind')).length).toBeGreaterThan(3);
});

test('the field at the top of a page leads to the search page', async ({ page }) => {
  await page.goto('p/4/');
  await page.getByRole('searchbox', { name: 'Search the submission' }).fill('typhoon');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=typhoon$/);
  await expect(page.locator('[data-search-result]').first()).toContainText('Medical aid in western China');
});

test('what was written at the top of a page goes along into the search that answers as one types', async ({
  page,
}) => {
  await page.goto('p/4/');
  await page.getByRole('searchbox', { name: 'Search the submission' }).fill('typhoon');
  await page.getByRole('button', { name: 'Search as you type' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search the submission' });
  await expect(dialog.getByRole('searchbox')).toHaveValue('typhoon');
  await expect(dialog.locator('[data-search-result]').first()).toContainText('Medical aid in western China');
});
