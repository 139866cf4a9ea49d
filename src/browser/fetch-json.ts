import { sitePath } from '../document/links.ts';

/**
 * Fetches a file of data of the site, by its path from where that stands.
 * @throws an `Error` where it cannot be had.
 */
export async function fetchJson<Data>(path: string): Promise<Data> {
  const response = await fetch(sitePath(path));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Data;
}
