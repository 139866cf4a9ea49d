/** What a search found, carried from the hit that was followed to the page it leads to. */

/** Places in a paragraph's text: offsets in UTF-16 units into its words with white space folded, the end exclusive. */
export interface ParagraphMatches {
  number: number;
  places: [start: number, end: number][];
}

/** What is carried. */
export interface CarriedMatches {
  query: string;
  paragraphs: ParagraphMatches[];
}

/** A hit opened in a new tab is there by then, in milliseconds. */
const LONGEST_WAY = 30_000;
const STATE = 'searchMatches';

function key(): string {
  return `search-matches ${document.body.dataset['base']}`;
}

/** Puts what stands in the hits' `data-marks` by for the page at `href`. */
export function carryMatches(href: string, query: string, hits: Iterable<HTMLElement>): void {
  const paragraphs = [...hits].map((hit): ParagraphMatches => JSON.parse(hit.dataset['marks'] ?? '{}'));
  try {
    // Not the session's storage: a new tab has one of its own.
    localStorage.setItem(key(), JSON.stringify({ href, at: Date.now(), matches: { query, paragraphs } }));
  } catch {
    // Where nothing may be stored, the page comes without marks.
  }
}

/**
 * Takes what was carried to this page, and keeps it with the page's entry in the history alone: it comes again with
 * Back and Reload, and never on another visit. Returns what there is.
 */
export function claimMatches(): CarriedMatches | undefined {
  try {
    const carried = JSON.parse(localStorage.getItem(key()) ?? 'null') as {
      href?: unknown;
      at?: unknown;
      matches?: CarriedMatches;
    } | null;
    if (carried && carried.href === location.href) {
      localStorage.removeItem(key());
      if (Date.now() - Number(carried.at) < LONGEST_WAY)
        history.replaceState({ ...history.state, [STATE]: carried.matches }, '');
    }
  } catch {
    // What is damaged or not to be read is not there.
  }
  const matches = (history.state as Record<string, unknown> | null)?.[STATE] as CarriedMatches | undefined;
  return Array.isArray(matches?.paragraphs) ? matches : undefined;
}

/** Forgets them. */
export function dropMatches(): void {
  const { [STATE]: _, ...state } = (history.state ?? {}) as Record<string, unknown>;
  history.replaceState(state, '', location.pathname + location.search);
}
