/** What a search found, carried from the hit that was followed to the page it leads to. */

import { isHere } from '../../browser/same-address.ts';
import { recall, remember } from '../../browser/storage.ts';
import type { Hit } from '../query/rank.ts';

/** Paragraphs, with places in them: offsets in UTF-16 units into a paragraph's words with white space folded. */
export type Matches = Pick<Hit, 'number' | 'marks'>[];

/** A hit opened in a new tab is there by then, in milliseconds. */
const LONGEST_WAY = 30_000;
// Not in the session's storage: a new tab has one of its own.
const NAME = 'search-matches';

/** Puts matches by for the page at `href`; where nothing may be stored, it comes without them. */
export function carryMatches(href: string, hits: Matches): void {
  const matches = hits.map(({ number, marks }) => ({ number, marks }));
  remember(NAME, JSON.stringify({ href, at: Date.now(), matches }));
}

/**
 * Shows what was carried to this address, and nothing of what was before. It is kept with the page's entry in the history alone: it comes again with Back
 * and Reload, and never on another visit. An older browser marks the sentence that the address names, and no words.
 */
export function showMatches(): void {
  const { href, at, matches } = JSON.parse(recall(NAME) || '{}');
  if (href && isHere(href)) {
    remember(NAME, '');
    if (Date.now() - at < LONGEST_WAY) history.replaceState({ matches }, '');
  }
  document.querySelector('match-walk')?.remove();
  const kept: Matches | undefined = history.state?.matches;
  if (!kept || !('highlights' in CSS)) return;
  import('./match-walk.client.ts').then(({ walkMatches }) => walkMatches(kept)).catch(() => undefined);
}
