/** An engine over the texts of the search's own file: it needs no WebAssembly and no index. */
import type { Engine } from './engine.ts';
import { stem } from './same-word.ts';
import { openBook, type SearchData } from './search-data.ts';

/** Makes the plain engine. */
export function makePlainEngine(data: SearchData): Engine {
  const numbers = new Map<string, Set<number>>();
  for (const { number, places } of openBook(data).paragraphs.values())
    for (const word of places.keys())
      numbers.set(stem(word), (numbers.get(stem(word)) ?? new Set()).add(number));
  return { find: (word) => [...(numbers.get(stem(word)) ?? [])] };
}
