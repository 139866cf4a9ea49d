import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from './page.ts';
import { SITES } from './sites.ts';
import { type Habits, type Host, startHost } from './start-host.ts';

const [root, subPath] = SITES;

/** Starts a host that is closed after the test. */
const test = base.extend<{
  start: (sites: Parameters<typeof startHost>[0], habits?: Habits) => Promise<Host>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern.
  start: async ({}, use) => {
    const hosts: Host[] = [];
    await use(async (sites, habits) => {
      const host = await startHost(sites, habits);
      hosts.push(host);
      return host;
    });
    await Promise.all(hosts.map((host) => host.close()));
  },
});

test.use({
  serviceWorkers: 'allow',
  // What older Chromium says of a preload that the offline copy answers; nothing is fetched for it.
  expectedMessages: [/cross-world service worker resource mismatch/u],
});

/** Waits until the copy of the site is complete and serves the page. */
async function waitForCopy(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Waits until a worker that could not be installed has been given up and noted. */
async function waitForNote(page: Page): Promise<void> {
  await page.waitForFunction(() => Number(localStorage.getItem('offline-copy /')) > 0);
}

/** What a host is asked for while something is done, the start page and what it needs aside. */
async function countRequests(host: Host, act: () => Promise<unknown>): Promise<number> {
  const before = host.requests.length;
  await act();
  return host.requests.length - before;
}

/** Opens a page and waits until it has asked for all that it will. */
async function view(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  // The copy is asked for when the browser is idle, after two seconds at the latest.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2500 })));
  await page.waitForLoadState('networkidle');
}

const HABITS: Record<string, Habits> = {
  'has no habits': {},
  'leads to the last slash and answers /404.html with 404': { slash: 'added', hides404: true },
  'leads away from the last slash and strips .html': { slash: 'stripped', stripsHtml: true },
  'adds a comment to HTML and serves what it does not know as text': { addsComment: true, plainTypes: true },
};

for (const site of SITES) {
  for (const [name, habits] of Object.entries(HABITS)) {
    if (site === subPath && habits.slash === 'stripped') continue;
    test(`after a first visit all is read and searched without a network, at ${site.base} of a host that ${name}`, async ({
      page,
      start,
    }) => {
      const host = await start([site], habits);
      await page.goto(host.url);
      await waitForCopy(page);
      const again = await countRequests(host, () => view(page, `${host.url}about/`));
      // Whether there is a newer worker, and whether there is one at all.
      expect(again).toBeLessThanOrEqual(2);
      await host.close();

      await page.goto(`${host.url}p/9/?utm_source=mail&fbclid=1`);
      await expect(page.getByText('We have carried out the propaganda work')).toBeVisible();
      await page.getByRole('link', { name: 'Paragraph 10' }).click();
      await expect(page.getByText('we also see some problem.')).toBeVisible();
      for (const path of ['p/4', 'p/4?x', 'p/4/index.html', 'p/4/?']) {
        await page.goto(host.url + path);
        await expect(page.locator('#p4 [data-verbatim]'), path).toBeVisible();
      }
      await page.goto(`${host.url}search/?q=ambulance`);
      await page.locator('[data-search-result] a').first().click();
      await expect(page.locator('#p4 [data-verbatim]')).toBeVisible();
    });
  }
}

test('two editions on one origin keep their copies apart', async ({ page, start }) => {
  const host = await start([root, subPath]);
  const keep = async (path: string) => {
    await page.goto(new URL(path, host.url).href);
    await waitForCopy(page);
    // Once a day it is asked whether the site still has its worker: now, and not when the line is gone.
    await view(page, new URL(path, host.url).href);
  };
  await keep(subPath.base);
  await keep('/');
  const names = await page.evaluate(() => caches.keys());
  expect(names.map((name) => name.slice(name.indexOf('http'))).sort()).toEqual([
    host.url,
    `${host.url}${subPath.base.slice(1)}`,
  ]);
  await host.close();
  for (const path of [`${subPath.base.slice(1)}about/`, 'about/'])
    expect((await page.goto(host.url + path))?.status(), path).toBe(200);
});

test.describe('where the host refuses one file', () => {
  // That a file is refused is for the browser a message to log.
  test.use({ expectedMessages: [/status of 403|bad-precaching-response/u] });

  test('there is no copy, and it is tried again a day later and not before', async ({ page, start }) => {
    await page.clock.install();
    const host = await start([root]);
    host.refused.add('terms/');
    await page.goto(host.url);
    await waitForNote(page);
    const tried = new Set(host.requests);
    expect(tried.has('/service-worker.js')).toBe(true);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );

    for (const [path, wait] of [
      ['', '00:00'],
      ['p/4/', '00:10'],
      ['about/', '23:00:00'],
    ] as const) {
      await page.clock.fastForward(wait);
      const before = host.requests.length;
      await view(page, host.url + path);
      await page.clock.runFor(5_000);
      const asked = host.requests.slice(before);
      expect(asked, path).not.toContain('/service-worker.js');
      expect(asked, path).not.toContain('/terms/');
    }
    await page.clock.fastForward('01:30:00');
    host.refused.clear();
    await page.goto(host.url);
    await page.clock.runFor(5_000);
    await waitForCopy(page);
  });
});

test('a damaged note does no harm', async ({ page, start }) => {
  const host = await start([root]);
  await page.addInitScript(() => localStorage.setItem('offline-copy /', '{"a":'));
  await page.goto(host.url);
  await waitForCopy(page);
});

test('where storage is refused there is no copy, and no complaint', async ({ page, start }) => {
  const host = await start([root]);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await view(page, host.url);
  await view(page, `${host.url}p/4/`);
  expect(host.requests).not.toContain('/service-worker.js');
});

test('a reader who saves data gets no copy', async ({ page, start }) => {
  const host = await start([root]);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
  await view(page, host.url);
  expect(host.requests).not.toContain('/service-worker.js');
});

test.describe('when the site changes', () => {
  let folder: string;

  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deployed-'));
    cpSync(root.folder, folder, { recursive: true });
  });

  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Puts other words into a page, and into the worker the revision that a build would give it. */
  function deployChange(from: string, to: string): void {
    const revise = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const [page, worker] = [join(folder, 'about/index.html'), join(folder, 'service-worker.js')];
    const before = readFileSync(page);
    writeFileSync(page, before.toString().replace(from, to));
    const code = readFileSync(worker, 'utf8');
    expect(code).toContain(revise(before));
    writeFileSync(worker, code.replace(revise(before), revise(readFileSync(page))));
  }

  test('a reader keeps the old version whole until no tab shows it, then has the new one, and no notice', async ({
    page,
    context,
    start,
  }) => {
    const host = await start([{ folder, base: '/' }]);
    const heading = (tab: Page) => tab.getByRole('heading', { level: 1 });
    await page.goto(`${host.url}about/`);
    await waitForCopy(page);
    deployChange('About</h1>', 'About the new edition</h1>');
    await page.goto(`${host.url}p/4/`);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null))
      .toBe(true);
    await page.goto(`${host.url}about/`);
    await expect(heading(page)).toHaveText('About');

    // Whatever the old page loads late comes from its own version.
    rmSync(join(folder, '_astro'), { recursive: true });
    await page
      .getByRole('link', { name: /^Search/u })
      .first()
      .click();
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeVisible();

    cpSync(join(root.folder, '_astro'), join(folder, '_astro'), { recursive: true });
    await page.close();
    await expect(async () => {
      const tab = await context.newPage();
      await tab.goto(`${host.url}about/`);
      const text = await heading(tab).textContent();
      await tab.close();
      expect(text).toBe('About the new edition');
    }).toPass();
  });

  test.describe('and gives up its worker', () => {
    // That the worker is not found is for the browser a message to log.
    test.use({ expectedMessages: [/status of 404/u] });

    test('the copy goes, at the latest a day later', async ({ page, start }) => {
      const host = await start([{ folder, base: '/' }]);
      await page.goto(host.url);
      await waitForCopy(page);
      rmSync(join(folder, 'service-worker.js'));
      await view(page, host.url);
      await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
        0,
      );
    });
  });
});
