/** Fetches the index's files, each once, and checks them before anyone uses them. */
import { checksum } from './checksum.ts';
import { remember } from './remember.ts';
import type { VocabularyFile } from './vocabulary.ts';

/** The index's files, as far as they are here. */
export interface IndexFiles {
  vocabulary: VocabularyFile;
  /** Resolves when all that a first search needs, besides scripts, is here and whole. */
  ready(): Promise<unknown>;
  /**
   * One file of Pagefind's; fetched when it is not here yet, and again after a failure.
   * @throws an `Error` when it cannot be had or is damaged.
   */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

const PATIENCE = 30_000;
const loading = new Map<string, Promise<IndexFiles>>();

/**
 * Fetches the vocabulary, then in parallel all that a first search needs; resolves when the vocabulary is here.
 * A second call shares what the first one brought.
 */
export function fetchIndex(folder: string, priority: RequestPriority): Promise<IndexFiles> {
  return remember(loading, folder, () => fetchFiles(folder, priority));
}

async function fetchFiles(folder: string, priority: RequestPriority): Promise<IndexFiles> {
  const vocabulary = (await (await get(`${folder}vocabulary.json`, priority)).json()) as VocabularyFile;
  const sources = listSources(vocabulary);
  const fetched = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const checked = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const load = (path: string, urgency: RequestPriority) =>
    remember(
      fetched,
      path,
      async () => new Uint8Array(await (await get(`${folder}${path}`, urgency)).arrayBuffer()),
    );
  const read = (path: string) =>
    remember(checked, path, async () => {
      const { file = path, start = 0, size, sum } = sources.get(path) ?? {};
      const content = (await load(file, 'high')).slice(start, start + (size ?? 0));
      if (content.length !== size || checksum(content) !== sum) {
        fetched.delete(file);
        throw new Error(`${path} is damaged`);
      }
      return content;
    });
  // The browser's module loader fetches scripts itself; records wait until they are wanted, or come with the pack.
  const first = [...sources.keys()].filter((path) => !/\.js$|^fragment\//u.test(path));
  // Whoever reads it later sees the failure; here it only must not go unhandled.
  for (const path of first) load(sources.get(path)?.file ?? path, priority).catch(() => undefined);
  return { vocabulary, read, ready: () => Promise.all(first.map(read)) };
}

/** Where each of Pagefind's files comes from: itself, or its place in the pack. */
function listSources({ files, pack }: VocabularyFile) {
  let end = 0;
  return new Map(
    files.map(([path, size, sum], index) => {
      const isPacked = pack !== undefined && index < pack.count;
      const start = isPacked ? end : 0;
      end += size;
      return [path, { file: isPacked ? pack.path : path, start, size, sum }];
    }),
  );
}

async function get(url: string, priority: RequestPriority): Promise<Response> {
  const response = await fetch(url, { priority, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
