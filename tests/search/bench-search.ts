/**
 * `npm run bench:search`: how well the built site's own search page answers in a browser, beside
 * Pagefind's defaults on the same index.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readContent } from '../../src/document/content.ts';
import { readVocabulary, type VocabularyFile } from '../../src/search/query/vocabulary.ts';
import { findChromium } from '../browser/find-browser.ts';
import { SITES, siteUrl } from '../browser/sites.ts';
import { type Answered, type JudgedQuery, measure, measureByKind, readQueries } from './judge.ts';
import { listForeignWords, listTypos } from './word-samples.ts';

const SITE = SITES[0];
const URL_OF_SITE = siteUrl(SITE);

/** Asks the open search page and reads the numbers of the paragraphs that it shows. */
async function askPage(page: Page, query: string): Promise<number[]> {
  return page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('search-panel input');
    const region = document.querySelector<HTMLElement>('[data-search-results]');
    if (!input || !region) throw new Error('The page has no search field.');
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (region.ariaBusy !== 'false') await new Promise((resolve) => setTimeout(resolve));
    return [...region.querySelectorAll<HTMLAnchorElement>('[data-search-result]')].map((hit) =>
      Number(/\/p\/(\d+)\//u.exec(hit.querySelector('a')?.pathname ?? '')?.[1]),
    );
  }, query);
}

/** Asks Pagefind as it comes, all of its defaults in force. */
async function askDefaults(page: Page, query: string): Promise<number[]> {
  return page.evaluate(async (typed) => {
    const path = `${document.querySelector<HTMLElement>('search-panel')?.dataset['index']}pagefind.js?defaults`;
    const pagefind = await import(path);
    await pagefind.options({ noWorker: true });
    const { results } = await pagefind.search(typed);
    const found = await Promise.all(results.map((result: { data(): Promise<unknown> }) => result.data()));
    return found.map(({ meta }: { meta: { number: string } }) => Number(meta.number));
  }, query);
}

async function answerAll(
  page: Page,
  queries: readonly JudgedQuery[],
  ask: (page: Page, query: string) => Promise<number[]>,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const query of queries) answers.push([query, await ask(page, query.q)]);
  return answers;
}

async function openSearchPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${URL_OF_SITE}search/?q=typhoon`);
  await page.waitForSelector('[data-search-result]');
  return page;
}

function show(value: number): string {
  return Number.isNaN(value) ? '    –' : value.toFixed(3);
}

async function compareWithDefaults(page: Page): Promise<void> {
  const queries = readQueries();
  const ours = measureByKind(await answerAll(page, queries, askPage));
  const theirs = measureByKind(await answerAll(page, queries, askDefaults));
  console.log(`${queries.length} judged queries      this site               Pagefind’s defaults`);
  console.log('kind           queries   nDCG@5 recall  false     nDCG@5 recall  false');
  for (const [kind, { count, gain, recall, falseHits }] of ours) {
    const other = theirs.get(kind);
    console.log(
      `${kind.padEnd(15)}${String(count).padStart(7)}    ${show(gain)}  ${show(recall)}  ${show(falseHits)}` +
        `     ${show(other?.gain ?? NaN)}  ${show(other?.recall ?? NaN)}  ${show(other?.falseHits ?? NaN)}`,
    );
  }
}

async function tryWords(page: Page): Promise<void> {
  const edition = readContent();
  const file = (await page.evaluate(async () => {
    const folder = document.querySelector<HTMLElement>('search-panel')?.dataset['index'];
    return (await fetch(`${folder}vocabulary.json`)).json();
  })) as VocabularyFile;
  const foreign = listForeignWords(edition, readVocabulary(file), 1000);
  const asNoAnswer = foreign.map((q) => ({ q, relevant: {}, kind: 'foreign' }));
  const asTypos = listTypos(edition, 500).map(({ typo, relevant }) => ({ q: typo, relevant, kind: 'typo' }));
  for (const [name, ask] of [
    ['this site', askPage],
    ['defaults', askDefaults],
  ] as const) {
    const { falseHits } = measure(await answerAll(page, asNoAnswer, ask));
    const { gain } = measure(await answerAll(page, asTypos, ask));
    console.log(
      `${name.padEnd(10)} ${foreign.length} common words that are not in the text: ${(falseHits * 100).toFixed(1)} % find something;` +
        ` ${asTypos.length} slips of one letter: nDCG@5 ${gain.toFixed(3)}`,
    );
  }
}

if (!existsSync(SITE.folder))
  execFileSync('npx', ['node', 'tests/browser/build-sites.ts'], { stdio: 'inherit' });
const server = spawn(process.execPath, [
  'tests/browser/serve-site.ts',
  SITE.folder,
  SITE.base,
  String(SITE.port),
  '11',
]);
const browser = await chromium.launch(await findChromium());
try {
  const page = await openSearchPage(browser);
  await compareWithDefaults(page);
  console.log();
  await tryWords(page);
} finally {
  await browser.close();
  server.kill();
}
