import { test as base, expect } from '@playwright/test';

/** A test that fails when the browser's console or a page has anything to complain of. */
export const test = base.extend<{ quietConsole: void }>({
  quietConsole: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use();
      expect(complaints, 'messages in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
