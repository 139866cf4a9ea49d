/** What search asks of an index. Two answer: Pagefind, and a plain one where Pagefind is not there. */
import { stem } from './same-word.ts';
import { openBook, type SearchData } from './search-data.ts';

/** An index of paragraphs. */
export interface Engine {
  /** The numbers of the paragraphs that hold a word in any form of the same stem (Porter 2). */
  find(word: string): readonly number[] | Promise<readonly number[]>;
}

/** Makes an engine over the texts of the search's own file: it needs no WebAssembly and no index. */
export function makePlainEngine(data: SearchData): Engine {
  const holders = openBook(data).paragraphs.map(({ number, words }) => {
    return { number, stems: new Set(words.map(({ word }) => stem(word))) };
  });
  return { find: (word) => holders.flatMap(({ number, stems }) => (stems.has(stem(word)) ? number : [])) };
}

/** The part of Pagefind's module that is used. */
export interface PagefindModule {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Makes an engine of a Pagefind that is ready. Its fragments are never fetched: the ids of its results are enough. */
export function makePagefindEngine(pagefind: Pick<PagefindModule, 'search'>, data: SearchData): Engine {
  const numbers = new Map(data.paragraphs.map(({ id, number }) => [id, number]));
  return {
    find: async (word) => {
      // In quotes, for else it falls back to beginnings: "torture" would find "to".
      const { results } = await pagefind.search(`"${word}"`);
      return results.flatMap(({ id, words }) => (words.length > 0 ? (numbers.get(id) ?? []) : []));
    },
  };
}
