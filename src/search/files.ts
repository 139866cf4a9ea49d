/** Fetches the index's files, each once, and checks them before anyone uses them. */
import { checksum } from './checksum.ts';
import type { VocabularyFile } from './vocabulary.ts';

/** The index's files, as far as they are here. */
export interface IndexFiles {
  vocabulary: VocabularyFile;
  /**
   * One file of Pagefind's; fetched when it is not here yet, and again after a failure.
   * @throws an `Error` when it cannot be had or is damaged.
   */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Records above this count are fetched when they are wanted, not beforehand. */
const MOST_FRAGMENTS = 40;
const PATIENCE = 30_000;
const loading = new Map<string, Promise<IndexFiles>>();

/**
 * Fetches the vocabulary, then in parallel all that a first search needs; resolves when the vocabulary is here.
 * A second call shares what the first one brought.
 */
export function fetchIndex(folder: string, priority: RequestPriority): Promise<IndexFiles> {
  let files = loading.get(folder);
  if (!files) {
    files = fetchFiles(folder, priority);
    loading.set(folder, files);
    files.catch(() => loading.delete(folder));
  }
  return files;
}

async function fetchFiles(folder: string, priority: RequestPriority): Promise<IndexFiles> {
  const vocabulary = (await (await get(`${folder}vocabulary.json`, priority)).json()) as VocabularyFile;
  const facts = new Map(vocabulary.files.map(([path, size, sum]) => [path, { size, sum }]));
  const reading = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const read = (path: string, urgency: RequestPriority = 'high') => {
    let bytes = reading.get(path);
    if (!bytes) {
      bytes = get(`${folder}${path}`, urgency).then(async (response) => {
        const content = new Uint8Array(await response.arrayBuffer());
        const expected = facts.get(path);
        if (content.length !== expected?.size || checksum(content) !== expected.sum) {
          throw new Error(`${path} is damaged`);
        }
        return content;
      });
      reading.set(path, bytes);
      bytes.catch(() => reading.delete(path));
    }
    return bytes;
  };
  const fragments = vocabulary.files.filter(([path]) => path.startsWith('fragment/')).length;
  for (const [path] of vocabulary.files) {
    const isFragment = path.startsWith('fragment/');
    // The browser's module loader fetches scripts itself.
    if (path.endsWith('.js') || (isFragment && fragments > MOST_FRAGMENTS)) continue;
    // Whoever reads it later sees the failure; here it only must not go unhandled.
    read(path, isFragment ? 'low' : priority).catch(() => undefined);
  }
  return { vocabulary, read };
}

async function get(url: string, priority: RequestPriority): Promise<Response> {
  const response = await fetch(url, { priority, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
