/** `astro dev` as an editor has it: a page in a browser, and files that change. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../browser/find-browser.ts';
import { replaceInFile } from '../unit/fixture/read-fixture.ts';
import { copyProject, type RunningServer, serveProject } from './project-copy.ts';

const folder = copyProject();
const content = (file: string) => join(folder, 'content', file);
const overlay = 'vite-error-overlay';
let server: RunningServer;
let browser: Browser;
let page: Page;

before(async () => {
  // The server starts with a fault.
  replaceInFile(content('paragraphs/04.mdx'), 'part: work', 'part: play');
  server = await serveProject(folder, 'dev');
  browser = await chromium.launch(await findChromium());
});
// The reminders of one test must not reload the page of the next while it opens. Not waited for: a page that is just
// reloading may never say that it is closed.
afterEach(() => {
  page?.close().catch(() => undefined);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page of paragraph 4, and waits until it hears of changes. */
async function openPage(): Promise<void> {
  page = await browser.newPage();
  const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
  await page.goto(`${server.url}/p/4/`);
  await connected;
}

/** Waits until the page that is open shows Astro's overlay with these words. */
async function waitForOverlay(words: RegExp): Promise<void> {
  await page.locator(overlay).getByText(words).first().waitFor();
}

/** Waits until the page that is open has become itself again. */
async function waitForPage(): Promise<void> {
  await page.locator('[data-verbatim]').first().waitFor();
  await page.locator(overlay).waitFor({ state: 'detached' });
}

/** Asks for a file until it holds some words; the time of the test ends a wait in vain. */
async function waitForWords(path: string, words: string): Promise<void> {
  // While it reads the content anew, the server may drop what was asked of it, or never answer.
  const read = async () => (await fetch(server.url + path, { signal: AbortSignal.timeout(5000) })).text();
  while (!(await read().catch(() => '')).includes(words)) await setTimeout(100);
}

test('a fault at the start is said in the overlay, and gone after the fix', {
  timeout: 120_000,
}, async () => {
  await openPage();
  await waitForOverlay(/content\/paragraphs\/04\.mdx: field part: «play» is not listed/u);
  replaceInFile(content('paragraphs/04.mdx'), 'part: play', 'part: work');
  await waitForPage();
});

test('a title that is edited is fresh in the page and in every file', { timeout: 120_000 }, async () => {
  await openPage();
  await waitForPage();
  replaceInFile(content('paragraphs/04.mdx'), 'title: Emergency medical service', 'title: Ambulances');
  await page.getByRole('heading', { name: 'Ambulances' }).first().waitFor();
  await waitForWords('/p/4.json', '"title": "Ambulances"');
  await waitForWords('/submission.json', '"title": "Ambulances"');
  replaceInFile(content('paragraphs/04.mdx'), 'title: Ambulances', 'title: Emergency medical service');
  await waitForWords('/p/4.json', '"title": "Emergency medical service"');
});

/** What an editor does while the page of paragraph 4 is open, what the page says, and what fixes it. */
const CHANGES: Record<string, { damage: () => void; says: RegExp; fix: () => void }> = {
  'a changed word': {
    damage: () => replaceInFile(content('paragraphs/04.mdx'), 'emergency call, sent', 'emergency call; sent'),
    says: /paragraph 4 is not what content\/source\/transcript-b\.txt has/u,
    fix: () => replaceInFile(content('paragraphs/04.mdx'), 'emergency call; sent', 'emergency call, sent'),
  },
  'a changed transcript': {
    damage: () => replaceInFile(content('source/transcript-b.txt'), '15 million', '16 million'),
    says: /paragraph 4 is not what content\/source\/transcript-b\.txt has/u,
    fix: () => replaceInFile(content('source/transcript-b.txt'), '16 million', '15 million'),
  },
  'YAML that cannot be read': {
    damage: () => replaceInFile(content('terms.yaml'), 'name: China', 'name: China: the country'),
    says: /content\/terms\.yaml:\d+: a text that holds a colon/u,
    fix: () => replaceInFile(content('terms.yaml'), 'name: China: the country', 'name: China'),
  },
  'a file too many': {
    damage: () => writeFileSync(content('paragraphs/14.mdx'), 'More.'),
    says: /14\.mdx: submission\.yaml counts 13 paragraphs/u,
    fix: () => rmSync(content('paragraphs/14.mdx')),
  },
  'a file taken away': {
    damage: () => renameSync(content('paragraphs/04.mdx'), join(folder, '04.mdx')),
    says: /content\/paragraphs\/04\.mdx: the file is missing/u,
    fix: () => renameSync(join(folder, '04.mdx'), content('paragraphs/04.mdx')),
  },
  'a component of the notes that does not exist': {
    damage: () => replaceInFile(content('pages/about.mdx'), '<Transcripts />', '<Transcript />'),
    says: /content\/pages\/about\.mdx:\d+: there is no component <Transcript>/u,
    fix: () => replaceInFile(content('pages/about.mdx'), '<Transcript />', '<Transcripts />'),
  },
};

for (const [name, { damage, says, fix }] of Object.entries(CHANGES))
  test(`${name} is said in the overlay, and gone after the fix`, { timeout: 120_000 }, async () => {
    await openPage();
    await waitForPage();
    damage();
    await waitForOverlay(says);
    fix();
    await waitForPage();
  });
