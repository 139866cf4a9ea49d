/** Fetches what answers: the search's own file first, by which the plain engine answers at once, then Pagefind. */
import { type Engine, makePagefindEngine, makePlainEngine, type PagefindModule } from '../query/engine.ts';
import type { Languages } from '../query/languages.ts';

import { type Answer, type AnswerOptions, answer, needsLanguages } from '../query/search.ts';
import type { SearchData } from '../query/search-data.ts';

/** Answers queries. */
export interface Search {
  answer(query: string, options?: AnswerOptions): Promise<Answer>;
}

let opened: Promise<Search> | undefined;

/**
 * Opens the search, once a page.
 * @throws an `Error` where its file cannot be had; the next call tries again.
 */
export function openSearch(base: string): Promise<Search> {
  opened ??= open(base).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(base: string): Promise<Search> {
  const data = await fetchJson<SearchData>(`${base}search/data.json`);
  let engine: Engine = makePlainEngine(data);
  let languages: Promise<Languages> | undefined;
  // Where WebAssembly is not allowed, or Pagefind does not come, the plain engine goes on answering alike.
  void openPagefind(base, data).then(
    (pagefind) => {
      engine = pagefind;
    },
    () => undefined,
  );
  return {
    answer: async (query, options) => {
      if (needsLanguages(query, data))
        languages ??= fetchJson<Languages>(`${base}search/languages.json`).catch(() => {
          languages = undefined;
          return {};
        });
      return answer(query, data, engine, { ...options, languages: await languages });
    },
  };
}

async function openPagefind(base: string, data: SearchData): Promise<Engine> {
  // The offline copy has no Pagefind, and needs none.
  if (navigator.serviceWorker?.controller) throw new Error('the plain engine serves offline');
  if (!('WebAssembly' in globalThis) || data.paragraphs.every(({ id }) => id === undefined))
    throw new Error('there is no Pagefind here');
  // A path that is no literal, for a bundler would rewrite one.
  const path = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ path)) as PagefindModule;
  await pagefind.options({ basePath: `${base}pagefind/`, noWorker: true });
  await pagefind.init();
  const engine = makePagefindEngine(pagefind, data);
  // A first search fetches the words, and shows whether it works at all.
  const [first] = data.paragraphs;
  const word = first && /\p{L}+/u.exec(first.text)?.[0];
  if (!word || !(await engine.find(word)).includes(first.number)) throw new Error('Pagefind does not answer');
  return engine;
}

async function fetchJson<Data>(url: string): Promise<Data> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as Data;
}
