/** Builds the index with Pagefind over the built pages, and fails on anything that is not as it should be. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchData } from '../query/search-data.ts';

/** What was indexed. */
export interface BuiltIndex {
  /** The files that a search needs, by their path below Pagefind's folder. */
  files: Map<string, Uint8Array>;
  /** What Pagefind calls each page, by its address without the base: "/p/4/". */
  ids: Map<string, string>;
}

const ENTRY = 'pagefind-entry.json';
// Pagefind's own interfaces, its worker and the fragments are left out: the search has its own.
const USED =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|index\/.+|wasm\.(?!unknown).+)$/u;
const SIGNATURE = 'pagefind_dcd';

/**
 * Indexes the pages of a folder that carry `data-pagefind-body`.
 * @throws an `Error` where Pagefind reports a fault, or has not indexed exactly the pages that were expected.
 */
export async function buildIndex(folder: string, expected: readonly string[]): Promise<BuiltIndex> {
  const { index, errors: faults } = await createIndex({});
  // One after the other, sorted: what `addDirectory` reads side by side comes out in another order at each build.
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const sourcePath of names.map((name) => name.replaceAll('\\', '/')).sort()) {
    if (!sourcePath.endsWith('.html')) continue;
    const content = readFileSync(join(folder, sourcePath), 'utf8');
    faults.push(...((await index?.addHTMLFile({ sourcePath, content }))?.errors ?? []));
  }
  const made = await index?.getFiles();
  await close();
  faults.push(...(made?.errors ?? []));
  const files = new Map(made?.files.map(({ path, content }) => [path, content]));
  const ids = new Map([...files].flatMap(([path, content]) => readFragment(path, content)));
  const count = countPages(files.get(ENTRY));
  if (count !== expected.length) faults.push(`${count} pages were indexed, ${expected.length} expected`);
  faults.push(...expected.flatMap((address) => (ids.has(address) ? [] : `${address} missing`)));
  if (faults.length > 0) throw new Error(`The search index was not made: ${faults.join('; ')}.`);
  return { files: new Map([...files].filter(([path]) => USED.test(path))), ids };
}

/** Writes the files of an index below a folder. */
export async function writeIndex({ files }: BuiltIndex, folder: string): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Adds to the search's own file what Pagefind calls the paragraphs. */
export function addIds(data: SearchData, { ids }: BuiltIndex): SearchData {
  const paragraphs = data.paragraphs.map((paragraph) => {
    return { ...paragraph, id: ids.get(`/p/${paragraph.number}/`) ?? '' };
  });
  return { ...data, paragraphs };
}

/** How many pages were indexed: the API reports an empty index as a success, only this file tells. */
function countPages(entry: Uint8Array | undefined): number {
  const { languages = {} } = JSON.parse(new TextDecoder().decode(entry) || '{}');
  const counts = Object.values<{ page_count: number }>(languages);
  return counts.reduce((total, { page_count }) => total + page_count, 0);
}

/** The address of a page and its id, where a file is a fragment. */
function readFragment(path: string, content: Uint8Array): [address: string, id: string][] {
  const id = /^fragment\/(.+)\.pf_fragment$/u.exec(path)?.[1];
  if (id === undefined) return [];
  const { url } = JSON.parse(gunzipSync(content).toString('utf8').slice(SIGNATURE.length)) as { url: string };
  return [[url, id]];
}
