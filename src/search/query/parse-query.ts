/** Takes a query apart: paragraphs named by number, quoted phrases, operators, and words. Nothing is looked up yet. */
import { readNamedParagraphs } from './named-paragraphs.ts';
import { readWords } from './words.ts';

/** A word or quoted phrase of a query. */
export interface Token {
  /** As it was typed. */
  typed: string;
  /** Folded: one word, or those of a quoted phrase. */
  words: string[];
  isQuoted?: boolean;
  /** A hyphen joins it to the token before. */
  isHyphenated?: boolean;
  /** OR joins it to the token before. */
  isAlternative?: boolean;
  /** Its ending is open: it is being typed, or ends with an asterisk. */
  isOpen?: 'typing' | 'asterisk' | false;
  /** Typed in capitals in a query that is not all in capitals, as an abbreviation is. */
  isCapital?: boolean;
}

/** Of a longer query only the beginning is read. */
export const LONGEST_QUERY = 300;

const PIECE = /(?<not>(?<=^|[\s(])[-–](?=["\p{L}\d])|\bNOT\s+)?(?:"(?<phrase>[^"]*)"|(?<chunk>[^\s"]+))/gu;

/** Cuts a query to what is read of it, at the end of a word. */
export function cutQuery(typed: string): string {
  return typed.length <= LONGEST_QUERY ? typed : typed.slice(0, LONGEST_QUERY).replace(/\s\S*$/u, '');
}

/** Reads a query; `nouns` are words for paragraph in other languages, `isTyping` tells that the last word may go on. */
export function parseQuery(typed: string, nouns: readonly string[], isTyping: boolean) {
  const plain = cutQuery(typed)
    .replace(/½/gu, '0.5')
    // Full-width signs, as Chinese keyboards write them, then the digits of Arabic.
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[“”„‟«»〝〞＂「」『』]/gu, '"');
  const named = plain.includes('"') ? undefined : readNamedParagraphs(plain, nouns);
  const rest = named?.rest ?? plain;
  const hasSmall = /\p{Ll}/u.test(rest);
  const [tokens, excluded]: [Token[], Token[]] = [[], []];
  let isAlternative = false;
  for (const { 0: piece, groups } of rest.matchAll(PIECE)) {
    if (/^(?:AND|&&?|\+|OR|\|\|?)$/u.test(piece)) {
      isAlternative = /^[O|]/u.test(piece) && tokens.length > 0;
      continue;
    }
    const [first, ...others] = readPiece(groups ?? {}, hasSmall);
    if (first) (groups?.['not'] ? excluded : tokens).push({ ...first, isAlternative }, ...others);
    isAlternative = false;
  }
  const last = tokens.at(-1);
  if (isTyping && last && !last.isQuoted && /[\p{L}\p{M}\p{N}]$/u.test(rest)) last.isOpen = 'typing';
  return { named, tokens, excluded };
}

function readPiece({ phrase, chunk = '' }: Record<string, string | undefined>, hasSmall: boolean): Token[] {
  const words = readWords(phrase ?? chunk);
  if (phrase !== undefined) {
    const whole = { typed: phrase.trim(), words: words.map(({ word }) => word), isQuoted: true };
    return words.length > 0 ? [whole] : [];
  }
  return words.map(({ word, start, end, isHyphenated }) => {
    const typed = chunk.slice(start, end);
    const isCapital = hasSmall && /^\p{Lu}{2,}$/u.test(typed);
    return { typed, words: [word], isHyphenated, isCapital, isOpen: chunk.slice(end) === '*' && 'asterisk' };
  });
}
