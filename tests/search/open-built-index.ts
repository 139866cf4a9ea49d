import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type OpenIndex, openIndex } from '../../src/search/query/open-index.ts';

/** Opens the index of a built site in Node, by the code that opens it in a browser: its files answer in place of a network. */
export function openBuiltIndex(site: string): Promise<OpenIndex> {
  globalThis.fetch = async (input) => {
    const path = String(input).split('?')[0] ?? '';
    return existsSync(path) ? new Response(readFileSync(path)) : new Response(null, { status: 404 });
  };
  return openIndex(`${resolve(site, 'pagefind')}/`);
}
