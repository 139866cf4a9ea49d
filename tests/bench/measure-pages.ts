import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findWholeChromium } from '../browser/find-browser.ts';

/** “Slow 4G” of Chromium's developer tools: bytes a second, and milliseconds from a request to its answer. */
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: ((1.6 * 1024 * 1024) / 8) * 0.9,
  uploadThroughput: ((750 * 1024) / 8) * 0.9,
};
const RUNS = 5;

/** What a page fetched, by the browser's own count: bytes as they came over the line, headers included. */
export interface PageMeasure {
  requests: number;
  bytes: number;
  byType: Record<string, number>;
}

/** A server and a browser for the measurements; to be closed. */
export class Bench {
  readonly #server: ChildProcess;
  readonly #browser: Browser;
  readonly #url: string;

  private constructor(server: ChildProcess, browser: Browser, url: string) {
    this.#server = server;
    this.#browser = browser;
    this.#url = url;
  }

  /** Serves a built site, packed with brotli, and starts the browser. */
  static async start(folder: string, port: number): Promise<Bench> {
    const server = spawn('node', ['tests/browser/serve-site.ts', folder, '/', String(port), '11'], {
      stdio: 'inherit',
    });
    const url = `http://localhost:${port}/`;
    for (let tries = 0; tries < 100 && !(await fetch(url).catch(() => undefined)); tries += 1) {
      await new Promise((done) => setTimeout(done, 100));
    }
    return new Bench(server, await chromium.launch(await findWholeChromium()), url);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.kill();
  }

  /**
   * What a cold visit of a page fetches until it is complete and what it prefetches has come; with a query, until that
   * has been answered in the search dialog as well.
   */
  async measureBytes(path: string, query?: string): Promise<PageMeasure> {
    return this.#withPage(false, async (page, session) => {
      const measure: PageMeasure = { requests: 0, bytes: 0, byType: {} };
      const types = new Map<string, string>();
      session.on('Network.requestWillBeSent', ({ requestId, type }) => types.set(requestId, type ?? 'Other'));
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const type = types.get(requestId) ?? 'Other';
        measure.requests += 1;
        measure.bytes += encodedDataLength;
        measure.byType[type] = (measure.byType[type] ?? 0) + encodedDataLength;
      });
      await page.goto(this.#url + path, { waitUntil: 'networkidle' });
      if (query) {
        await page.keyboard.press('/');
        await page.keyboard.type(query);
        await page.locator(`[data-query="${query}"] [data-search-result]`).first().waitFor();
        await page.waitForLoadState('networkidle');
      }
      return measure;
    });
  }

  /** The bytes, packed and without headers, of the scripts that ran while a page was only read. */
  async measureScript(path: string): Promise<number> {
    return this.#withPage(false, async (page, session) => {
      const [urls, sizes] = [new Map<string, string>(), new Map<string, number>()];
      session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
      session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
        const url = urls.get(requestId) ?? '';
        sizes.set(url, (sizes.get(url) ?? 0) + encodedDataLength);
      });
      await session.send('Profiler.enable');
      await session.send('Profiler.startPreciseCoverage', { callCount: true });
      await page.goto(this.#url + path, { waitUntil: 'networkidle' });
      const { result } = await session.send('Profiler.takePreciseCoverage');
      return result
        .filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0))
        .reduce((sum, { url }) => sum + (url.endsWith('.js') ? (sizes.get(url) ?? 0) : 0), 0);
    });
  }

  /** The median time in milliseconds, over five cold visits on slow 4G, until a page first paints its text. */
  async measureFirstPaint(path: string): Promise<number> {
    return median(RUNS, () =>
      this.#withPage(true, async (page) => {
        await page.goto(this.#url + path);
        return page.evaluate(
          () =>
            new Promise<number>((done) => {
              new PerformanceObserver((list) => {
                const paint = list.getEntriesByName('first-contentful-paint')[0];
                if (paint) done(paint.startTime);
              }).observe({ type: 'paint', buffered: true });
            }),
        );
      }),
    );
  }

  /** The median time in milliseconds from opening a search's address, cold on slow 4G, until its first result is there. */
  async measureColdSearch(query: string): Promise<number> {
    return median(RUNS, () =>
      this.#withPage(true, async (page) => {
        // Timed inside the page, from the start of the navigation: the driver itself looks only twice a second.
        await page.addInitScript(() => {
          const observer = new MutationObserver(() => {
            if (!document.querySelector('[data-search-result]')) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              document.documentElement.dataset['took'] = String(performance.now());
            });
          });
          observer.observe(document, { childList: true, subtree: true });
        });
        await page.goto(`${this.#url}search/?q=${query}`, { waitUntil: 'commit' });
        return readTime(page);
      }),
    );
  }

  /** The median time in milliseconds from the last key to the first result, on slow 4G, five seconds after a first page was opened. */
  async measureWarmSearch(query: string): Promise<number> {
    return median(RUNS, () =>
      this.#withPage(true, async (page) => {
        await page.goto(`${this.#url}p/4/`);
        await page.waitForTimeout(5000);
        await page.keyboard.press('/');
        await page.keyboard.type(query.slice(0, -1), { delay: 60 });
        await page.waitForTimeout(300);
        // Timed inside the page, so that the driver's own way to it does not count.
        await page.evaluate((whole) => {
          addEventListener(
            'keydown',
            () => {
              const started = performance.now();
              const look = () => {
                const isThere = [...document.querySelectorAll('[data-search-results]')].some(
                  (one) =>
                    one.getAttribute('data-query') === whole &&
                    one.getAttribute('aria-busy') !== 'true' &&
                    one.querySelector('[data-search-result]'),
                );
                if (isThere) document.documentElement.dataset['took'] = String(performance.now() - started);
                else requestAnimationFrame(look);
              };
              look();
            },
            { capture: true, once: true },
          );
        }, query);
        await page.keyboard.type(query.slice(-1));
        return readTime(page);
      }),
    );
  }

  async #withPage<Result>(
    isSlow: boolean,
    use: (page: Page, session: CDPSession) => Promise<Result>,
  ): Promise<Result> {
    // Cold: a context of its own has nothing cached. The offline copy would only add its own fetches to the count.
    const context: BrowserContext = await this.#browser.newContext({ serviceWorkers: 'block' });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      if (isSlow) await session.send('Network.emulateNetworkConditions', SLOW_4G);
      return await use(page, session);
    } finally {
      await context.close();
    }
  }
}

/** The time that the page itself has taken, once it has. */
async function readTime(page: Page): Promise<number> {
  await page.waitForFunction(() => document.documentElement.dataset['took'], undefined, { timeout: 10_000 });
  return page.evaluate(() => Number(document.documentElement.dataset['took']));
}

async function median(runs: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await measure());
  return values.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN;
}
