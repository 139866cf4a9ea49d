import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { SITES, siteUrl } from './sites.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the copy of the site is complete and serves the page. */
async function waitForCopy(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

for (const site of SITES) {
  test(`after a first visit the site reads, searches and leads on without a network (${site.base})`, async ({
    page,
    context,
  }) => {
    await page.goto(siteUrl(site));
    await waitForCopy(page);
    await context.setOffline(true);
    await page.goto(`${siteUrl(site)}p/9/`);
    await expect(page.getByText('We have carried out the propaganda work')).toBeVisible();
    await page.getByRole('link', { name: 'Paragraph 10' }).click();
    await expect(page.getByText('we also see some problem.')).toBeVisible();
    await page.goto(`${siteUrl(site)}search/?q=ambulance`);
    await page.locator('[data-search-result] a').first().click();
    await expect(page.locator('#p4 [data-verbatim]')).toBeVisible();
    for (const path of ['p/4/embed/', 'p/4/index.html'])
      expect((await page.goto(siteUrl(site) + path))?.status(), path).toBe(200);
    const pdf = await page.evaluate(
      async (url) => (await fetch(url)).status,
      `${siteUrl(site)}submission.pdf`,
    );
    expect(pdf).toBe(200);
  });
}

test.describe('at an unknown address', () => {
  // That a page is not found is for the browser a message to log.
  test.use({ expectedMessages: [/status of 404/u] });

  test('a reader is helped on, with a network and without', async ({ page, context }) => {
    const help = page.getByRole('heading', { name: 'There is no page at this address' });
    await page.goto('p/99/');
    await expect(help).toBeVisible();
    await waitForCopy(page);
    await context.setOffline(true);
    await page.goto('p/98/');
    await expect(help).toBeVisible();
    await expect(page.locator('main').getByRole('searchbox')).toBeVisible();
  });
});

test('a reader who saves data gets no offline copy', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
  await page.goto('');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test.describe('when the site changes', () => {
  let folder: string;
  let server: ChildProcess;
  let url: string;

  test.beforeEach(async () => {
    const port = SITES[1].port + 1 + test.info().parallelIndex;
    url = `http://localhost:${port}/`;
    folder = mkdtempSync(join(tmpdir(), 'deployed-'));
    cpSync(SITES[0].folder, folder, { recursive: true });
    server = spawn('node', ['tests/browser/serve-site.ts', folder, '/', String(port)], {
      stdio: 'ignore',
    });
    await expect(async () => expect((await fetch(url)).ok).toBe(true)).toPass();
  });

  test.afterEach(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Puts other words into a page, and into the worker the hash and version that a build would give it. */
  function deployChange(from: string, to: string): void {
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    const [page, worker] = [join(folder, 'about/index.html'), join(folder, 'service-worker.js')];
    const before = readFileSync(page);
    writeFileSync(page, before.toString().replace(from, to));
    const code = readFileSync(worker, 'utf8').replace(hash(before), hash(readFileSync(page)));
    writeFileSync(worker, code.replace(/[`"'][0-9a-f]{16}[`"']/u, "'0123456789abcdef'"));
  }

  test('the reader is told, and sees the old version whole until the new one is asked for', async ({
    page,
  }) => {
    await page.goto(url);
    await waitForCopy(page);
    deployChange('About this edition</h1>', 'About the new edition</h1>');
    await page.goto(`${url}about/`);
    await expect(page.getByText('A new version is here.')).toBeVisible();
    await page.goto(`${url}about/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this edition');
    await page.getByRole('button', { name: 'Show the new version' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the new edition');
  });

  test('a second tab goes over to the new version as well, and never mixes the two', async ({
    page,
    context,
  }) => {
    await page.goto(`${url}about/`);
    await waitForCopy(page);
    const other = await context.newPage();
    await other.goto(`${url}about/`);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('About this edition');
    await other.waitForLoadState('networkidle');
    deployChange('About this edition</h1>', 'About the new edition</h1>');
    await page.goto(`${url}p/4/`);
    await page.getByRole('button', { name: 'Show the new version' }).click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('About the new edition');
  });

  test('a version that arrives half is not taken', async ({ page }) => {
    await page.goto(url);
    await waitForCopy(page);
    deployChange('About this edition</h1>', 'About the new edition</h1>');
    writeFileSync(join(folder, 'about/index.html'), '<!doctype html><title>Half</title>');
    await page.goto(`${url}about/`);
    await page.waitForTimeout(1500);
    await expect(page.getByText('A new version is here.')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this edition');
  });

  test('a site deployed without the worker takes the copy away', async ({ page }) => {
    await page.goto(url);
    await waitForCopy(page);
    rmSync(join(folder, 'service-worker.js'));
    const start = join(folder, 'index.html');
    writeFileSync(start, readFileSync(start, 'utf8').replace(/ data-service-worker="[^"]*"/u, ''));
    // The first visit shows what was kept and lets go of it; the second comes from the network.
    await page.goto(url);
    await expect(async () => {
      await page.goto(url);
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
        0,
      );
    }).toPass();
  });
});
