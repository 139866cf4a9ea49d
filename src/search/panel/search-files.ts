/** The site's files that search needs. */
import { BASE } from '../../browser/storage.ts';
import type { SearchData } from '../query/search-data.ts';

const DATA = 'search/data.json';
let data: Promise<SearchData> | undefined;

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
