import { test as base, expect } from '@playwright/test';

/** What the driver itself writes where a test does without the offline copy. */
const DRIVER = /^Service Worker registration blocked by Playwright$/u;

/** A test that fails when the browser's console or a page has anything to complain of, but for what it says to expect. */
export const test = base.extend<{ expectedMessages: RegExp[]; quietConsole: void }>({
  expectedMessages: [[], { option: true }],
  quietConsole: [
    async ({ page, expectedMessages }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use();
      const unexpected = complaints.filter(
        (text) => ![DRIVER, ...expectedMessages].some((pattern) => pattern.test(text)),
      );
      expect(unexpected, 'messages in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
