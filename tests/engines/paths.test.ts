/** The main paths of a reader, in the engines that are installed besides Chromium. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { firefox, type Page } from 'playwright-core';
import { readContent } from '../../src/document/content.ts';
import { SITES } from '../browser/sites.ts';
import { findMiniBrowser, WebDriver } from './webdriver.ts';

/** What a test does with a window, whoever drives it. */
interface Window {
  open(url: string): Promise<void>;
  address(): Promise<string>;
  /** Runs the body of a function in the page. */
  run(script: string): Promise<unknown>;
  /** Clicks the first element that a CSS selector finds. */
  click(selector: string): Promise<void>;
  /** Moves the pointer over the button with this text. */
  hover(name: string): Promise<void>;
  /** Presses the button with this text. */
  press(name: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** Pastes the clipboard into a field. */
  paste(selector: string): Promise<void>;
  close(): Promise<void>;
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const hasWebKit = findMiniBrowser() !== undefined && ['WebKitWebDriver', 'xvfb-run'].every(isInstalled);
const port = SITES[1].port + 4;

function isInstalled(command: string): boolean {
  return spawnSync('which', [command]).status === 0;
}

async function openFirefox(): Promise<Window> {
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX ?? '' });
  const page: Page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    address: async () => page.url(),
    run: (script) => page.evaluate(`(() => { ${script} })()`),
    click: (selector) => page.click(selector),
    hover: (name) => page.getByRole('button', { name, exact: true }).hover(),
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    type: (selector, text) => page.fill(selector, text),
    paste: async (selector) => {
      await page.focus(selector);
      await page.keyboard.press('Control+V');
    },
    close: () => browser.close(),
  };
}

const ENGINES = [
  { name: 'Firefox', isThere: FIREFOX !== undefined, openWindow: openFirefox },
  {
    name: 'WebKitGTK',
    isThere: hasWebKit,
    openWindow: (): Promise<Window> => WebDriver.startWebKit(port + 1),
  },
];

console.log(
  `engines besides Chromium: ${
    ENGINES.filter(({ isThere }) => isThere)
      .map(({ name }) => name)
      .join(', ') || 'none is installed'
  }`,
);

/** Asks again until the page gives the value that is waited for, five seconds at most. */
async function waitFor(
  window: Window,
  script: string,
  isReached: (value: unknown) => boolean,
): Promise<unknown> {
  let value: unknown;
  for (let tries = 0; tries < 50; tries += 1) {
    value = await window.run(script);
    if (isReached(value)) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(`waited in vain; last seen: ${String(value)}`);
}

let server: ChildProcess;
const url = `http://localhost:${port}/`;

before(async () => {
  server = spawn('node', ['tests/browser/serve-site.ts', SITES[0].folder, '/', String(port)], {
    stdio: 'inherit',
  });
  for (let tries = 0; tries < 50 && !(await fetch(url).catch(() => undefined)); tries += 1) {
    await new Promise((done) => setTimeout(done, 100));
  }
});
after(() => server.kill());

for (const { name, isThere, openWindow } of ENGINES) {
  describe(name, { skip: !isThere && `${name} is not installed` }, () => {
    let window: Window;
    before(async () => {
      window = await openWindow();
    });
    after(() => window.close());

    test('the whole text stands there, word for word', async () => {
      await window.open(url);
      for (const { number, text } of readContent().paragraphs) {
        const script = `return document.querySelector('#p${number} [data-verbatim]').innerText.replace(/\\s+/g, ' ').trim()`;
        assert.equal(await window.run(script), text);
      }
    });

    test('a sentence link leads to the sentence and marks it', async () => {
      await window.open(`${url}p/8/#p8s3`);
      const isInView =
        "const box = document.getElementById('p8s3').getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight";
      assert.equal(await waitFor(window, isInView, Boolean), true);
      const background = (id: string) =>
        window.run(`return getComputedStyle(document.getElementById('${id}')).backgroundColor`);
      assert.notEqual(await background('p8s3'), await background('p8s1'));
    });

    test('a search finds the paragraph and leads to it', async () => {
      await window.open(`${url}search/?q=ambulance`);
      await waitFor(
        window,
        "return document.querySelector('[data-search-result] a')?.textContent ?? ''",
        Boolean,
      );
      await window.click('[data-search-result] a');
      const address = await waitFor(window, 'return location.pathname', (path) => path === '/p/4/');
      assert.equal(address, '/p/4/');
    });

    test('a search for what is not there says so', async () => {
      await window.open(`${url}search/?q=torture`);
      const script =
        "const empty = document.querySelector('[data-search-empty]'); return empty !== null && empty.getClientRects().length > 0";
      assert.equal(await waitFor(window, script, Boolean), true);
    });

    test('“Copy link” puts the paragraph’s address on the clipboard', async () => {
      await window.open(`${url}p/4/`);
      // The code of sharing comes when the pointer does, and is there when it presses.
      await window.hover('Copy link');
      const names = "return performance.getEntriesByType('resource').map(({ name }) => name).join()";
      await waitFor(window, names, (all) => /share-actions/u.test(String(all)));
      await new Promise((done) => setTimeout(done, 500));
      await window.press('Copy link');
      await waitFor(window, 'return document.body.innerText', (text) => /copied/iu.test(String(text)));
      await window.open(`${url}search/`);
      await window.paste('main input[type=search]');
      const pasted = await waitFor(
        window,
        "return document.querySelector('main input[type=search]').value",
        Boolean,
      );
      assert.match(String(pasted), /\/p\/4\/$/u);
    });
  });
}
