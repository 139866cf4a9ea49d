/** Brings Pagefind to life on files that were fetched and checked beforehand. */
import type { Engine } from './engine.ts';
import { fetchIndex, type IndexFiles } from './files.ts';
import { createEngine, type PagefindModule } from './pagefind.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** An index that answers. */
export interface OpenIndex {
  engine: Engine;
  vocabulary: Vocabulary;
}

let opening: Promise<OpenIndex> | undefined;
let attempts = 0;

/**
 * Opens the index in a folder, once.
 * @throws an `Error` when a file cannot be had or is damaged; call `forgetIndex` before trying again.
 */
export function openIndex(folder: string): Promise<OpenIndex> {
  opening ??= open(folder);
  return opening;
}

/** Lets the next call open the index anew: Pagefind remembers for good what it failed to load. */
export function forgetIndex(): void {
  opening = undefined;
  attempts += 1;
}

async function open(folder: string): Promise<OpenIndex> {
  // Under the same address the browser would answer with the same module, or the same failure.
  const script = `${folder}pagefind.js${attempts > 0 ? `?attempt=${attempts}` : ''}`;
  const loaded = import(/* @vite-ignore */ script) as Promise<PagefindModule>;
  loaded.catch(() => undefined);
  const files = await fetchIndex(folder, 'high');
  // Pagefind goes on without a file that it could not read, and says so on the console: have them all first.
  await Promise.all([loaded, files.ready()]);
  lendFiles(folder, files);
  const pagefind = await loaded;
  await pagefind.options({ basePath: folder, noWorker: true, metaCacheTag: files.vocabulary.version });
  await pagefind.init();
  return { engine: createEngine(pagefind), vocabulary: readVocabulary(files.vocabulary) };
}

let lent: { folder: string; files: IndexFiles; names: Set<string> } | undefined;

/**
 * Answers Pagefind's requests from the checked files, so that nothing is fetched twice.
 * It takes no loader (https://github.com/CloudCannon/pagefind has no option for one) and always calls the global `fetch`.
 */
function lendFiles(folder: string, files: IndexFiles): void {
  const isWrapped = lent !== undefined;
  lent = { folder, files, names: new Set(files.vocabulary.files.map(([path]) => path)) };
  if (isWrapped) return;
  const fetchFromNetwork = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    // Pagefind asks without options, what fetches for us has some.
    const asked = typeof input === 'string' && init === undefined ? input.split('?')[0] : undefined;
    const path = lent && asked?.startsWith(lent.folder) ? asked.slice(lent.folder.length) : '';
    return lent?.names.has(path) ? new Response(await lent.files.read(path)) : fetchFromNetwork(input, init);
  };
}
