/** The main paths of a reader, in the engines that are installed besides Chromium. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { edition } from '../browser/edition.ts';
import { findPort, SITE_URL, SITES } from '../browser/sites.ts';
import { type Host, startHost } from '../browser/start-host.ts';
import { type EngineWindow, openFirefox } from './engine-window.ts';
import { compareMarks, type Stretch } from './marks.ts';
import { findMiniBrowser, WebDriver } from './webdriver.ts';

const { paragraphs } = edition;
const [site] = SITES;
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const hasCommand = (command: string) => spawnSync('which', [command]).status === 0;

const ENGINES = [
  {
    name: 'Firefox',
    missing: FIREFOX ? [] : ['firefox-esr'],
    openWindow: () => openFirefox(FIREFOX ?? ''),
  },
  {
    name: 'WebKitGTK',
    missing: [
      ...(findMiniBrowser() && hasCommand('WebKitWebDriver') ? [] : ['webkit2gtk-driver']),
      ...(hasCommand('xvfb-run') ? [] : ['xvfb']),
    ],
    openWindow: async () => WebDriver.startWebKit(await findPort()),
  },
];

/** Asks again until what is waited for is there, five seconds at most. */
async function waitFor<Value>(
  ask: () => Promise<Value>,
  isReached: (value: Value) => boolean,
): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    const value = await ask();
    if (isReached(value)) return value;
    if (tries === 50) assert.fail(`waited in vain; last seen: ${String(value)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

before(() => assert.ok(existsSync(site.folder), `${site.folder} is missing: npm run test:built builds it`));

for (const { name, missing, openWindow } of ENGINES) {
  const skip = missing.length > 0 && `not installed: ${missing.join(' ')}; .ci/run installs it`;
  describe(name, { skip }, () => {
    let window: EngineWindow;
    let host: Host;
    before(async () => {
      [host, window] = await Promise.all([startHost([site]), openWindow()]);
    });
    after(async () => {
      await window.close();
      await host.close();
    });

    const open = (path: string) => window.open(host.url + path);
    const ask = (expression: string) => window.run(`return ${expression}`);
    /** Waits until an expression of the page has this value. */
    const expect = (expression: string, value: unknown) =>
      waitFor(
        () => ask(expression),
        (seen) => seen === value,
      );
    const expectMatch = (expression: string, pattern: RegExp) =>
      waitFor(
        () => ask(expression),
        (seen) => pattern.test(String(seen)),
      );
    const expectMarked = (stretch?: Stretch) =>
      waitFor(
        () => compareMarks(window, stretch),
        (difference) => difference === undefined,
      );
    const isVisible = (selector: string) =>
      `document.querySelector('${selector}')?.getClientRects().length > 0`;
    const isInView = (id: string) =>
      `(({ top, bottom }) => bottom > 0 && top >= -1 && top < innerHeight)(document.getElementById('${id}').getBoundingClientRect())`;
    const readWords = (number: number) =>
      ask(`document.querySelector('#p${number} [data-verbatim]').innerText.replace(/\\s+/g, ' ').trim()`);

    test('the whole text stands there, word for word, and its contents lead through it', async () => {
      await open('');
      for (const { number, text } of paragraphs) assert.equal(await readWords(number), text);
      await window.click('nav[aria-label=Contents] a[href="#p9"]');
      await expect(isInView('p9'), true);
    });

    test('a paragraph’s page has its words, and “Original text only” hides all else, on the next page too', async () => {
      await open('p/4/');
      assert.equal(await readWords(4), paragraphs[3]?.text);
      const ours =
        "[...document.querySelectorAll('[data-editorial]')].filter((ours) => ours.getClientRects().length).length";
      assert.ok(Number(await ask(ours)) > 5);
      // The contents unfold by script in a browser that cannot show them by style alone.
      const isThere = "document.querySelector('original-only input').getClientRects().length > 0";
      await expect(isThere, true);
      await window.click('original-only label');
      await expect(ours, 0);
      await open('p/5/');
      assert.equal(await ask(ours), 0);
      assert.equal(await readWords(5), paragraphs[4]?.text);
      await expect(isThere, true);
      await window.click('original-only label');
      assert.ok(Number(await ask(ours)) > 5);
    });

    test('the key “/” opens the search, which finds what is typed', async () => {
      await open('');
      // A key pressed before the page's script runs is the browser's.
      await expect("customElements.get('search-button') !== undefined", true);
      await window.type('/typhoon');
      await expect("document.querySelector('dialog[open] input[type=search]').value", 'typhoon');
      await expectMatch("document.querySelector('[data-search-result]')?.innerText", /Philippines/u);
      await expect("document.querySelector('[data-search-result] a').pathname", '/p/5/');
    });

    test('an address of a search answers it, and a hit leads to its place, where one walks through the matches', async () => {
      await open('search/?q=ambulance');
      await expectMatch("document.querySelector('[data-search-result] a')?.href", /\/p\/4\/#p4s2$/u);
      await window.click('[data-search-result] a');
      const walk = "document.querySelector('match-walk section')?.innerText";
      await expect('location.pathname', '/p/4/');
      await expectMatch(walk, /^1 of \d/u);
      await open('search/?q=emergency');
      await expectMatch("document.querySelector('[data-search-result] a')?.href", /\/p\//u);
      await window.click('[data-search-result] a');
      await expectMatch(walk, /^1 of [2-9]/u);
      await window.type('n');
      await expectMatch(walk, /2 of/u);
      await window.click('match-walk button[title="Remove highlight"]');
      await expect(isVisible('match-walk'), false);
    });

    test('a search for what is not there says so', async () => {
      await open('search/?q=Taiwan%20tariff');
      await expect(isVisible('[data-search-empty]'), true);
    });

    test('a shared sentence alone is marked, in view and named, until the mark is removed', async () => {
      await open('p/8/#p8s3');
      const notice = "document.querySelector('shared-notice p').innerText";
      await expect(notice, 'Paragraph 8, sentence 3');
      await expect(isInView('p8s3'), true);
      const text = paragraphs[7]?.sentences[2]?.text ?? '';
      await expectMarked({ from: text.slice(0, 30), to: text.slice(-30) });
      await window.click('shared-notice button:last-of-type');
      await expectMarked();
      await expect(isVisible('shared-notice'), false);
    });

    for (const { path, words, sentences } of [
      {
        path: 'p/4/#p4s1-p4s2:~:text=Beijing%20emergency%20medical.%20In%205%20years,accepted',
        words: { from: 'Beijing emergency medical.', to: 'accepted' },
        sentences: { from: 'Beijing Red Cross emergency', to: '1.5 million patients.' },
      },
      {
        path: '#p12s1-p13s1:~:text=human%20right%20to%20life.,We%20initiated',
        words: { from: 'human right to life.', to: 'We initiated' },
        sentences: { from: 'We recommend that', to: 'security work development.' },
      },
    ])
      test(`of /${path} the shared words are marked, or their sentences, and nothing wider`, async (context) => {
        await open('about/');
        await open(path);
        const differences = await waitFor(
          async () => [await compareMarks(window, words), await compareMarks(window, sentences)],
          (found) => found.includes(undefined),
        );
        context.diagnostic(`marked: the ${differences[0] === undefined ? 'words' : 'sentences'}`);
      });

    test('“Cite” shows one citation, and another in another style, which is remembered', async () => {
      await open('p/4/');
      await window.click('[data-action=cite]');
      const citation = "document.querySelector('dialog[open] cite-panel .citation')?.innerText.trim()";
      await expectMatch(citation, /, para\. 4\. Available at \S+\/p\/4\/\.$/u);
      assert.equal(await ask("document.querySelectorAll('.citation').length"), 1);
      await window.choose('cite-panel select', 'oscola');
      await expectMatch(citation, / para 4 </u);
      await open('p/6/');
      await window.click('[data-action=cite]');
      await expectMatch(citation, / para 6 </u);
    });

    test('“Copy link” says what it did and puts the address on the clipboard', async () => {
      await open('p/4/');
      await window.click('share-tools .main');
      await expectMatch("document.querySelector('output.toast')?.innerText", /^Link copied: paragraph 4\.$/u);
      await open('search/');
      await window.click('main input[type=search]');
      await window.paste();
      await expect("document.querySelector('main input[type=search]').value", `${host.url}p/4/`);
    });

    test('in its print style the words and their addresses stand alone', async () => {
      await open('p/4/#p4s2');
      await expect("customElements.get('shared-notice') !== undefined", true);
      await window.click('share-tools .more');
      await expect(isVisible('#share-more'), true);
      await window.run(SHOW_PRINT_STYLE);
      const shown = await ask(
        "[...document.querySelectorAll('button, input, nav, header, contents-list, shared-notice, footer a')].filter((control) => control.checkVisibility()).map((control) => control.outerHTML.slice(0, 80)).join()",
      );
      assert.equal(shown, '');
      assert.equal(await readWords(4), paragraphs[3]?.text);
      await expectMarked();
      // An engine that knows `attr()` only as text says what is written, not what it comes to.
      const address = await ask("document.querySelector('#p4 [data-address]').dataset.address");
      assert.equal(address, `${SITE_URL}/p/4/`);
      const rule = await ask(
        "getComputedStyle(document.querySelector('#p4 [data-address]'), '::after').content",
      );
      assert.ok([`"${address}"`, 'attr(data-address)'].includes(String(rule)), String(rule));
    });

    test('printed, each paragraph has its address and each page its label, and no control is there', async (context) => {
      await open('#p4s2');
      if (!window.print) return context.skip('its driver does not print');
      if (!hasCommand('pdftotext')) return context.skip('not installed: poppler-utils; .ci/run installs it');
      const file = join(mkdtempSync(join(tmpdir(), 'print-')), 'page.pdf');
      writeFileSync(file, await window.print());
      const printed = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
      rmSync(dirname(file), { recursive: true });
      assert.equal(printed.split(edition.submission.name).length, 2);
      for (const { number } of paragraphs)
        assert.ok(printed.includes(`${SITE_URL}/p/${number}/`), `${number}`);
      for (const page of [2, 3, 4, 5]) assert.ok(printed.includes(`p. ${page}`), `page ${page}`);
      assert.doesNotMatch(printed, /Shared|Copy|Remove|Share\b|Search/u);
    });

    // Last, for it takes the network away.
    test('after a first visit all is read and searched without a network', async (context) => {
      await open('');
      if (!(await ask("'serviceWorker' in navigator")))
        return context.skip('it has no service workers in a window that a test drives');
      await expect('navigator.serviceWorker.controller?.state', 'activated');
      await host.close();
      await open('p/9/');
      assert.equal(await readWords(9), paragraphs[8]?.text);
      await open('search/?q=ambulance');
      await expectMatch("document.querySelector('[data-search-result] a')?.href", /\/p\/4\/#p4s2$/u);
    });
  });
}

/**
 * No driver of these engines emulates paper: a copy of the page's style in which the rules for print hold on the screen,
 * and those for the screen nowhere, takes its place.
 */
const SHOW_PRINT_STYLE = `
  const style = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\\n');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.replace(/@media print/g, '@media all').replace(/@media screen( and [^{]*)?/g, '@media not all'));
  for (const replaced of document.styleSheets) replaced.disabled = true;
  document.adoptedStyleSheets = [sheet];`;
