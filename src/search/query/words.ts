/** Reads words out of a text or a query, each with the place where it stands. */

/** A stretch of a text in UTF-16 units, the end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** A word in its plain form, and where it stands. */
interface Word extends Place {
  /** Lower case, without diacritics, possessive and elided article: "people" for "People’s", "homme" for "l'homme". */
  word: string;
  /** A hyphen alone stands between it and the word before. */
  isHyphenated: boolean;
}

// A number with its separators and percent sign, or letters, with digits behind them ("H1N1") and apostrophes within.
const WORD = /\d+(?:[.,]\d+)*(?:\s?%)?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/gu;
const ELIDED = /^(?:[cdjlmnst]|qu)['’ʼ](?=\p{L}{2})/iu;

/** Reads the words of a text in order. */
export function readWords(text: string): Word[] {
  let last = 0;
  return [...text.matchAll(WORD)].map(({ 0: match, index }) => {
    const elided = ELIDED.exec(match)?.[0].length ?? 0;
    const isHyphenated = last > 0 && /^[-‐‑–]$/u.test(text.slice(last, index));
    last = index + match.length;
    return { word: foldWord(match.slice(elided)), start: index + elided, end: last, isHyphenated };
  });
}

/** Reads the words of a text without their places. */
export function listWords(text: string): string[] {
  return readWords(text).map(({ word }) => word);
}

/** Brings a word to its plain form. */
export function foldWord(word: string): string {
  const letters = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
  return letters.replace(/['’ʼ]s?$/u, '').replace(/['’ʼ\s]/gu, '');
}

/** Orders places and makes one of those that touch or have only a space between them. */
export function joinPlaces(places: readonly Place[], text: string): Place[] {
  const joined: Place[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    const isTouching = last && (start <= last.end || /^[\s-]$/u.test(text.slice(last.end, start)));
    if (isTouching) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
