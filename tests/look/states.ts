/** Every kind of page in every state that a reader can bring it into. */
import type { Page } from 'playwright-core';

/** A state to look at. */
export interface State {
  name: string;
  /** What follows the site's address. */
  path: string;
  /** Brings the opened page into the state. */
  act?: (page: Page) => Promise<void>;
  /** Shown as it prints. */
  isPrint?: true;
  /** The whole length of the page instead of one window. */
  isWhole?: true;
}

const WORDS_ACROSS_SENTENCES = '#p4s1-p4s2:~:text=Beijing%20emergency%20medical.%20In%205%20years';
const WORDS_ACROSS_PARAGRAPHS = '#p9s4-p10s1:~:text=We%20also%20promoted,see%20some%20problem.';

async function switchToOriginal(page: Page): Promise<void> {
  const box = page.getByLabel('Original text only');
  if (!(await box.isVisible())) await page.getByText('Contents', { exact: true }).first().click();
  await box.check();
  await page.evaluate(() => scrollTo(0, 0));
}

async function selectWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const words = document.querySelector('#p4s2')?.firstChild;
    if (!words) throw new Error('there is no sentence to select words of');
    getSelection()?.setBaseAndExtent(words, 12, words, 47);
  });
  await page
    .getByRole('button', { name: /^Copy link/u })
    .last()
    .waitFor();
  await page.waitForFunction(() => document.querySelector('selection-toolbar:not([hidden])'));
}

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(query);
  if (query) await page.locator('[data-search-results][aria-busy=false]').first().waitFor();
}

/** All states, in the order of the sheets. */
export const STATES: readonly State[] = [
  { name: 'whole text', path: '', isWhole: true },
  { name: 'whole text, original only', path: '', act: switchToOriginal, isWhole: true },
  { name: 'paragraph', path: 'p/4/', isWhole: true },
  { name: 'paragraph, original only', path: 'p/2/', act: switchToOriginal },
  { name: 'shared sentence', path: 'p/4/#p4s2' },
  { name: 'shared sentences', path: '#p8s2-p9s2' },
  { name: 'words across sentences', path: `p/4/${WORDS_ACROSS_SENTENCES}` },
  { name: 'words across paragraphs', path: WORDS_ACROSS_PARAGRAPHS },
  { name: 'words selected', path: 'p/4/', act: selectWords },
  {
    name: 'menu',
    path: '#p4',
    act: (page) => page.getByRole('button', { name: 'Share paragraph 4' }).click(),
  },
  { name: 'more', path: 'p/4/', act: (page) => page.getByRole('button', { name: /^More/u }).click() },
  {
    name: 'cite',
    path: 'p/4/',
    act: async (page) => {
      await page.getByRole('button', { name: /^Cite/u }).first().click();
      // It is fetched first.
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'search, empty', path: 'p/4/', act: (page) => search(page, '') },
  { name: 'search, hits', path: 'p/4/', act: (page) => search(page, 'emergency training') },
  { name: 'search, some', path: 'p/4/', act: (page) => search(page, 'land donation reform') },
  { name: 'search, nothing', path: 'p/4/', act: (page) => search(page, 'nuclear tariff') },
  {
    name: 'match walk',
    path: '',
    act: async (page) => {
      await search(page, 'emergency');
      await page.locator('[data-search-result] a').first().click();
      await page.locator('match-walk section').waitFor();
    },
  },
  {
    name: 'search page',
    path: 'search/?q=ambulance',
    act: (page) => page.locator('[data-search-result]').first().waitFor(),
  },
  { name: 'figures', path: 'figures/', isWhole: true },
  { name: 'terms', path: 'terms/', isWhole: true },
  { name: 'about', path: 'about/', isWhole: true },
  { name: 'not found', path: 'p/40/' },
  { name: 'embed', path: 'p/4/embed/' },
  { name: 'print, whole text', path: '#p4s2', isPrint: true, isWhole: true },
  { name: 'print, paragraph', path: 'p/2/', isPrint: true },
];
