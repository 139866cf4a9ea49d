/** The site's files that search needs, and the fetching of them ahead of need. */
import { makeElement } from '../../layouts/make-element.ts';
import type { SearchData } from '../query/search-data.ts';

const DATA = 'search/data.json';
let data: Promise<SearchData> | undefined;

/** Where the site stands: `/`, or the path of its folder. */
export const BASE = document.body.dataset['base'] ?? '/';

/**
 * Fetches a file of data.
 * @throws an `Error` where it cannot be had.
 */
export async function fetchJson<Data>(path: string): Promise<Data> {
  const response = await fetch(BASE + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Data;
}

/**
 * Fetches the search's own file, once a page.
 * @throws an `Error` where it cannot be had; the next call tries again.
 */
export function fetchData(): Promise<SearchData> {
  data ??= fetchJson<SearchData>(DATA).catch((error) => {
    data = undefined;
    throw error;
  });
  return data;
}

/** Fetches what a first search needs, and runs nothing of it; whatever does not come will be fetched when it is asked for. */
export async function fetchAhead(): Promise<void> {
  // Whoever has the offline copy has it all.
  if (navigator.serviceWorker?.controller) return;
  fetchData().catch(() => undefined);
  for (const file of await fetchJson<string[]>('search/files.json').catch(() => [])) {
    const href = BASE + file;
    // A module is kept for its import() then, whatever the host says of keeping files.
    if (file.endsWith('.js')) document.head.append(makeElement('link', { rel: 'modulepreload', href }));
    else if (file !== DATA) fetch(href, { priority: 'low' }).catch(() => undefined);
  }
}
