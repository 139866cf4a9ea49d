import { test as base, expect } from '@playwright/test';

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
      const unexpected = complaints.filter((text) => !expectedMessages.some((pattern) => pattern.test(text)));
      expect(unexpected, 'messages in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
