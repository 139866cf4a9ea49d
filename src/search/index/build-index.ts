/** Builds the index with Pagefind over the built pages, and fails on anything that is not as it should be. */
import { readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** What was indexed. */
export interface BuiltIndex {
  /** The files that a search needs, by their path below Pagefind's folder; the first is the module to load. */
  files: Map<string, Uint8Array>;
  /** What Pagefind calls each page, by its address without the base: "/p/4/". */
  ids: Map<string, string>;
}

/** The module that a page loads. */
export const MODULE = 'pagefind.js';
const ENTRY = 'pagefind-entry.json';
// Pagefind's own interfaces, its worker and the fragments are left out: the search has its own.
const USED = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|index\/.+)$/u;
const SIGNATURE = 'pagefind_dcd';
const FAULT = 'The search index was not made';

/**
 * Indexes the pages of a folder that carry `data-pagefind-body`.
 * @throws an `Error` where Pagefind reports a fault, or has not indexed exactly the pages that were expected.
 */
export async function buildIndex(folder: string, expected: readonly string[]): Promise<BuiltIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`${FAULT}: ${errors.join('; ')}.`);
  try {
    // One after the other: what `addDirectory` reads side by side comes out in another order at each build.
    const faults: string[] = [];
    for (const sourcePath of listPages(folder)) {
      const content = await readFile(join(folder, sourcePath), 'utf8');
      faults.push(...(await index.addHTMLFile({ sourcePath, content })).errors);
    }
    const made = await index.getFiles();
    faults.push(...made.errors);
    if (faults.length > 0) throw new Error(`${FAULT}: ${faults.join('; ')}.`);
    return pickFiles(new Map(made.files.map(({ path, content }) => [path, content])), expected);
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** Writes the files of an index below a folder. */
export async function writeIndex({ files }: BuiltIndex, folder: string): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** The built pages, as paths with forward slashes, in one order everywhere. */
function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
}

function pickFiles(made: Map<string, Uint8Array>, expected: readonly string[]): BuiltIndex {
  // The API reports an empty index as a success: only this file tells what is in it.
  const entry: PagefindEntry = JSON.parse(new TextDecoder().decode(made.get(ENTRY)));
  const languages = Object.values(entry.languages);
  const ids = new Map([...made].flatMap(([path, content]) => readFragment(path, content)));
  const missing = expected.filter((address) => !ids.has(address));
  const counts = languages.map(({ page_count }) => page_count).join(' and ') || '0';
  if (languages.length > 1 || counts !== String(expected.length) || missing.length > 0)
    throw new Error(
      `${FAULT}: ${counts} pages were indexed, ${expected.length} expected; ${missing.join(', ') || 'none'} missing.`,
    );
  const wasm = `wasm.${languages[0]?.wasm}.pagefind`;
  const files = new Map([...made].filter(([path]) => USED.test(path) || path === wasm));
  const absent = [MODULE, wasm].filter((path) => !files.has(path));
  if (absent.length > 0) throw new Error(`${FAULT}: Pagefind wrote no ${absent.join(', ')}.`);
  return { files, ids };
}

interface PagefindEntry {
  languages: Record<string, { page_count: number; wasm: string | null }>;
}

/** The address of a page and its id, where a file is a fragment. */
function readFragment(path: string, content: Uint8Array): [address: string, id: string][] {
  const id = /^fragment\/(.+)\.pf_fragment$/u.exec(path)?.[1];
  if (id === undefined) return [];
  const { url } = JSON.parse(gunzipSync(content).toString('utf8').slice(SIGNATURE.length)) as { url: string };
  return [[url, id]];
}
