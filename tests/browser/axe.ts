import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose answer another colour scheme or width can change; the others need to look once. */
export const LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** What axe finds wrong on a page as it now stands, a line each; with some rules only. */
export async function findFaults(page: Page, rules?: string[]): Promise<string[]> {
  // The newer mode opens a page of its own for every look; only frames of other origins need it.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
