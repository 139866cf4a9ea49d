/** Answers queries: by the plain engine at once, and by Pagefind when it has come. */
import { sitePath } from '../../document/links.ts';
import { type Engine, makePagefindEngine, makePlainEngine, type PagefindModule } from '../query/engine.ts';
import type { Languages } from '../query/languages.ts';
import { type Answer, type AnswerOptions, answer, needsLanguages } from '../query/search.ts';
import type { SearchData } from '../query/search-data.ts';
import { fetchOnce, forgetFailures } from './fetch-once.ts';

let engine: Engine | undefined;

/** Answers a query; not where a file that may have the answer cannot be had. */
export async function answerQuery(query: string, options: AnswerOptions): Promise<Answer | undefined> {
  if (options.isTyping === false) await forgetFailures();
  const data = await fetchOnce<SearchData>('search/data.json');
  if (!data) return undefined;
  if (!engine) {
    engine = makePlainEngine(data);
    // Where WebAssembly is not allowed, or Pagefind does not come, the plain engine goes on answering alike.
    openPagefind(data).catch(() => undefined);
  }
  const isForeign = needsLanguages(query, data);
  const languages = isForeign ? await fetchOnce<Languages>('search/languages.json') : undefined;
  const found = await answer(query, data, engine, { ...options, languages });
  // That there is nothing may only be said where nothing was left unread.
  const isWhole = found.hits.some(({ missing }) => missing.length === 0);
  return isForeign && !languages && !isWhole ? undefined : found;
}

async function openPagefind(data: SearchData): Promise<void> {
  const [first] = data.paragraphs;
  // The offline copy has no Pagefind, and dev neither: none is needed.
  if (navigator.serviceWorker?.controller || !('WebAssembly' in globalThis) || !first?.id) return;
  // A path that is no literal, for a bundler would rewrite one.
  const path = sitePath('pagefind/pagefind.js');
  const pagefind = (await import(/* @vite-ignore */ path)) as PagefindModule;
  await pagefind.options({ basePath: sitePath('pagefind/'), noWorker: true });
  await pagefind.init();
  const opened = makePagefindEngine(pagefind, data);
  // A first search fetches the words, and shows whether it works at all.
  const word = /\p{L}+/u.exec(first.text)?.[0] ?? '';
  if ((await opened.find(word)).includes(first.number)) engine = opened;
}
