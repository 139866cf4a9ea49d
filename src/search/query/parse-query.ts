/** Takes a query apart: paragraphs named by number, quoted phrases, operators, and words. Nothing is looked up yet. */
import { type NamedParagraphs, readNamedParagraphs } from './named-paragraphs.ts';
import { readWords } from './words.ts';

/** A word or quoted phrase of a query. */
export interface Token {
  /** As it was typed. */
  typed: string;
  /** Folded: one word, or those of a quoted phrase. */
  words: string[];
  isQuoted: boolean;
  /** A hyphen joins it to the token before. */
  isHyphenated: boolean;
  /** OR joins it to the token before. */
  isAlternative: boolean;
  /** Its ending is open: it is being typed, or ends with an asterisk. */
  isOpen?: 'typing' | 'asterisk';
  /** Typed in capitals in a query that is not all in capitals, as an abbreviation is. */
  isCapital: boolean;
}

/** A query taken apart. */
export interface Query {
  /** What was read of it. */
  text: string;
  named: NamedParagraphs | undefined;
  tokens: Token[];
  excluded: Token[];
}

/** Of a longer query only the beginning is read. */
export const LONGEST_QUERY = 300;

const PIECE = /(?<not>(?<=^|[\s(])[-–](?=["\p{L}\d])|\bNOT\s+)?(?:"(?<phrase>[^"]*)"|(?<chunk>[^\s"]+))/gu;

/** Cuts a query to what is read of it, at the end of a word. */
export function cutQuery(typed: string): string {
  return typed.length <= LONGEST_QUERY ? typed : typed.slice(0, LONGEST_QUERY).replace(/\s\S*$/u, '');
}

/** Reads a query; `nouns` are words for paragraph in other languages, `isTyping` tells that the last word may go on. */
export function parseQuery(typed: string, nouns: readonly string[], isTyping: boolean): Query {
  const text = cutQuery(typed);
  const plain = text
    .replace(/[“”„‟«»〝〞＂「」『』]/gu, '"')
    .replace(
      /(\d*)\s?([¼-¾])/gu,
      (_, whole, part: string) => ` ${Number(whole) + (part.charCodeAt(0) - 0xbb) / 4}`,
    )
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll('¥', ' yuan ')
    // A word divided at the end of a pasted line.
    .replace(/(?<=\p{Ll}-)\s*\n\s*(?=\p{Ll})/gu, '');
  const named = plain.includes('"') ? undefined : readNamedParagraphs(plain, nouns);
  const rest = named?.rest ?? plain;
  const isShouted = !/\p{Ll}/u.test(rest);
  const tokens: Token[] = [];
  const excluded: Token[] = [];
  let isAlternative = false;
  for (const { 0: piece, groups } of rest.matchAll(PIECE)) {
    const { not, phrase, chunk = '' } = groups ?? {};
    if (/^(?:AND|&&?|\+)$/u.test(piece)) continue;
    if (/^(?:OR|\|\|?)$/u.test(piece)) {
      isAlternative = tokens.length > 0;
      continue;
    }
    const list = not ? excluded : tokens;
    const found = phrase === undefined ? readChunk(chunk, isShouted) : readPhrase(phrase);
    list.push(...found.map((token, at) => ({ ...token, isAlternative: isAlternative && at === 0 })));
    if (found.length > 0) isAlternative = false;
  }
  const last = tokens.at(-1);
  if (isTyping && last && !last.isQuoted && /[\p{L}\p{M}\p{N}]$/u.test(rest)) last.isOpen = 'typing';
  return { text, named, tokens, excluded };
}

function readPhrase(phrase: string): Token[] {
  const words = readWords(phrase).map(({ word }) => word);
  if (words.length === 0) return [];
  return [
    {
      typed: phrase.trim(),
      words,
      isQuoted: true,
      isHyphenated: false,
      isAlternative: false,
      isCapital: false,
    },
  ];
}

function readChunk(chunk: string, isShouted: boolean): Token[] {
  const words = readWords(chunk);
  return words.map(({ word, start, end, isHyphenated }, at) => ({
    typed: chunk.slice(start, end),
    words: [word],
    isQuoted: false,
    isHyphenated,
    isAlternative: false,
    isCapital: !isShouted && /^\p{Lu}{2,}$/u.test(chunk.slice(start, end)),
    ...(at === words.length - 1 && chunk.slice(end).startsWith('*') && { isOpen: 'asterisk' as const }),
  }));
}
