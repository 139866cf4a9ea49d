/** Pagefind's raw API as an engine. Its fragments are never fetched: the ids of its results are enough. */
import type { Engine } from './engine.ts';
import type { SearchData } from './search-data.ts';

/** The part of Pagefind's module that is used. */
export interface PagefindModule {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Makes an engine of a Pagefind that is ready. */
export function makePagefindEngine(pagefind: Pick<PagefindModule, 'search'>, data: SearchData): Engine {
  const numbers = new Map(
    data.paragraphs.flatMap(({ id, number }) => (id === undefined ? [] : [[id, number] as const])),
  );
  return {
    find: async (word) => {
      // In quotes, for else it falls back to beginnings: "torture" would find "to".
      const { results } = await pagefind.search(`"${word}"`);
      return results.flatMap(({ id, words }) => (words.length > 0 ? (numbers.get(id) ?? []) : []));
    },
  };
}
