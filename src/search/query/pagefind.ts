/** Pagefind's raw API as an engine: every question goes out in quotes, so that it never falls back to prefixes. */
import type { Engine, Entry, Found } from './engine.ts';
import { remember } from './remember.ts';

/** The part of Pagefind's module that is used here. */
export interface PagefindModule {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  /** Positions in the text, in words. */
  words: number[];
  data(): Promise<{ content: string; meta: Record<string, string> }>;
}

/** What stands between the keywords of a record's meta field, and between its topics. */
export const LIST_SEPARATOR = ', ';

/** Wraps a loaded Pagefind; records are read once, answers are kept. */
export function createEngine(pagefind: Pick<PagefindModule, 'search'>): Engine {
  const entries = new Map<string, Promise<Entry>>();
  const answers = new Map<string, Promise<Found[]>>();
  // A record that could not be fetched is asked for again next time.
  const read = (result: PagefindResult) =>
    remember(entries, result.id, async () => toEntry(await result.data()));
  const ask = async (words: string) => {
    const { results } = await pagefind.search(`"${words}"`);
    return results.map((result) => ({ id: result.id, positions: result.words, read: () => read(result) }));
  };
  return {
    ask: (words) => {
      if (answers.size > 2000 && !answers.has(words)) answers.clear();
      return remember(answers, words, () => ask(words));
    },
  };
}

// `data()` hands out one shared object for each record; what is kept must be copied.
function toEntry({ content, meta }: { content: string; meta: Record<string, string> }): Entry {
  const { number, title = '', part = '', topics = '', keywords = '' } = meta;
  const split = (list: string) => (list === '' ? [] : list.split(LIST_SEPARATOR));
  return {
    number: Number(number),
    title,
    words: content.split(/\s+/u),
    keywords: split(keywords),
    part,
    topics: split(topics),
  };
}
