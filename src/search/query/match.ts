/** Finds what was asked for in one paragraph, and judges how well it fits. */
import type { Entry, Found } from './engine.ts';
import { splitWords, trimPunctuation } from './normalize.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import { stem } from './stem.ts';
import { isStopword } from './stopwords.ts';
import { isAcronym } from './vocabulary.ts';

/** How one term of a query fits one paragraph. */
export interface Match {
  entry: Entry;
  /** The words of the text that answer it, from 0. */
  positions: number[];
  /** From 0 to 1: how surely it is what was meant. */
  weight: number;
  /** Where the text itself does not have it: the keyword, topic or title by which it is listed. */
  listed?: { as: 'keyword' | 'topic' | 'title'; words: string };
}

/** Finds a word and its inflections; an acronym matches as it is written only. */
export function matchWord(entry: Entry, word: string, found: Pick<Found, 'positions'>): Match | undefined {
  const roots = new Set([stem(word)]);
  for (const at of found.positions) {
    for (const part of splitParts(entry.words[at] ?? '')) {
      if (!isAcronym(part) && sharesBeginning(part.toLowerCase(), word)) roots.add(stem(part));
    }
  }
  const positions: number[] = [];
  let fit = 0;
  for (const [at, written] of entry.words.entries()) {
    for (const part of splitParts(written)) {
      const lower = part.toLowerCase();
      if (lower === word) fit = 1;
      else if (isAcronym(part) || isStopword(lower) || !roots.has(stem(part))) continue;
      else fit = Math.max(fit, stem(part) === stem(word) ? 0.95 : 0.9);
      if (positions.at(-1) !== at) positions.push(at);
    }
  }
  if (positions.length > 0) return { entry, positions, weight: fit };
  return matchListed(entry, [word]);
}

/** Finds words among a paragraph's keywords and topics, whole entries only, or one word in its title. */
export function matchListed(entry: Entry, words: readonly string[]): Match | undefined {
  const wanted = words.map(stem).join(' ');
  for (const [as, list] of [
    ['keyword', entry.keywords],
    ['topic', [...entry.topics, entry.part]],
  ] as const) {
    const one = list.find((item) => splitWords(item).map(stem).join(' ') === wanted);
    if (one !== undefined) return { entry, positions: [], weight: 0.9, listed: { as, words: one } };
  }
  const [word = ''] = words;
  if (words.length === 1 && !isStopword(word) && isInTitle(entry, word)) {
    return { entry, positions: [], weight: 0.6, listed: { as: 'title', words: entry.title } };
  }
  return undefined;
}

/** Whether a paragraph's title has a word; an acronym counts as it is written only. */
export function isInTitle(entry: Entry, word: string): boolean {
  return splitParts(entry.title).some(
    (part) => part.toLowerCase() === word || (!isAcronym(part) && stem(part) === stem(word)),
  );
}

/** Finds a phrase as it is written, but for case, punctuation and white space. */
export function matchPhrase(entry: Entry, phrase: readonly string[]): Match | undefined {
  const stream = entry.words.flatMap((written, at) => splitWords(written).map((word) => ({ word, at })));
  const positions = new Set<number>();
  for (let start = 0; start + phrase.length <= stream.length; start += 1) {
    if (!phrase.every((word, offset) => stream[start + offset]?.word === word)) continue;
    for (let offset = 0; offset < phrase.length; offset += 1) positions.add(stream[start + offset]?.at ?? 0);
  }
  if (positions.size === 0) return undefined;
  return { entry, positions: [...positions].sort((one, other) => one - other), weight: 1 };
}

/** Finds a number by its value, or by the digits that stand before "million". */
export function matchNumber(entry: Entry, number: FoundNumber): Match | undefined {
  const words = entry.words.map((word) => splitWords(trimPunctuation(word))[0] ?? '');
  const positions = new Set<number>();
  let weight = 0;
  for (const { value, written, isPercent, start, end } of findNumbers(words)) {
    if (number.isPercent && !isPercent) continue;
    const isScaled = number.value !== number.written;
    const fit = value === number.value ? 1 : !isScaled && written === number.value ? 0.7 : 0;
    if (fit === 0) continue;
    weight = Math.max(weight, fit);
    for (let at = start; at < end; at += 1) positions.add(at);
  }
  return positions.size > 0 ? { entry, positions: [...positions], weight } : undefined;
}

function splitParts(written: string): string[] {
  return written.replace(/['’]s?\b/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

// The index's stemmer knows that they are one word; this only guards against a compound's other half.
function sharesBeginning(one: string, other: string): boolean {
  return one.slice(0, 2) === other.slice(0, 2);
}
