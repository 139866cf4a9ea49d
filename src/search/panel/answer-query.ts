/** Answers queries: by the plain engine at once, and by Pagefind when it has come. */
import { fetchJson } from '../../browser/fetch-json.ts';
import { sitePath } from '../../document/links.ts';
import { type Engine, makePagefindEngine, makePlainEngine, type PagefindModule } from '../query/engine.ts';
import type { Languages } from '../query/languages.ts';
import { type Answer, type AnswerOptions, answer, needsLanguages } from '../query/search.ts';
import type { SearchData } from '../query/search-data.ts';
import { fetchData } from './fetch-data.ts';

let engine: Engine | undefined;
let languages: Languages | undefined;

/**
 * Answers a query.
 * @throws an `Error` where the search's file cannot be had; the next call tries again.
 */
export async function answerQuery(query: string, options: AnswerOptions): Promise<Answer> {
  const data = await fetchData();
  if (!engine) {
    engine = makePlainEngine(data);
    // Where WebAssembly is not allowed, or Pagefind does not come, the plain engine goes on answering alike.
    openPagefind(data).catch(() => undefined);
  }
  if (!languages && needsLanguages(query, data))
    languages = await fetchJson<Languages>('search/languages.json').catch(() => undefined);
  return answer(query, data, engine, { ...options, languages });
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
