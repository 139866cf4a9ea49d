import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './find-browser.ts';
import { SITES, siteUrl } from './sites.ts';

const root = SITES[0];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  forbidOnly: Boolean(process.env['CI']),
  // A busy machine can be too slow for one step; what fails only once is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['./closing-line.ts']],
  timeout: 20_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: siteUrl(root),
    // Where a test is not about the offline copy, fetching it would only take time.
    serviceWorkers: 'block',
    launchOptions: await findChromium(),
  },
  webServer: SITES.map((site) => ({
    command: `node tests/browser/serve-site.ts ${site.folder} ${site.base} ${site.port}`,
    cwd: '../..',
    url: siteUrl(site),
  })),
});
