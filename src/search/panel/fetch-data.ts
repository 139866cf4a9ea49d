import { fetchJson } from '../../browser/fetch-json.ts';
import type { SearchData } from '../query/search-data.ts';

let data: Promise<SearchData> | undefined;

/**
 * Fetches the search's own file, once a page.
 * @throws an `Error` where it cannot be had; the next call tries again.
 */
export function fetchData(): Promise<SearchData> {
  data ??= fetchJson<SearchData>('search/data.json').catch((error) => {
    data = undefined;
    throw error;
  });
  return data;
}
