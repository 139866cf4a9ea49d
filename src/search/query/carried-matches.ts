/** Carries what a search found to the page that a hit opens, and leaves the page's address as it is. */

/** What a search found, by paragraph. */
export interface CarriedMatches {
  query: string;
  /** A paragraph's anchor, and the positions of its words that were found. */
  paragraphs: [anchor: string, positions: number[]][];
}

const KEY = 'search-matches';

/** Keeps the matches for the pages that are opened next in this tab. */
export function carryMatches(matches: CarriedMatches): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(matches));
  } catch {
    // Where nothing may be stored, a hit opens without its marks.
  }
}

/** The matches that were carried here, if any. */
export function readMatches(): CarriedMatches | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as CarriedMatches | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Ends it. */
export function dropMatches(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // There was nothing to end.
  }
}
