/** Takes a query apart: a paragraph's number, quoted phrases, and words. */

import { normalizeText, splitWords } from './normalize.ts';
import { findNumbers } from './numbers.ts';

/** A query taken apart; nothing is looked up yet. */
export interface Plan {
  /** Paragraphs asked for by number; `isBare` when nothing but the number was typed. */
  reference?: { from: number; to: number; isBare: boolean };
  /** Quoted phrases, each as its words, to be found as written. */
  phrases: string[][];
  /** Every other word, in lower case and in order. */
  words: string[];
  /** Words that were typed in capitals: abbreviations, which are never corrected when short. */
  capitals: ReadonlySet<string>;
  /** The last word may be unfinished. */
  isOpen: boolean;
}

/** The longest query that is read; more than a pasted page helps nobody. */
const LONGEST = 4000;
const NAMED_PARAGRAPH =
  /(?:\b(?:paragraphs?|paras?|pars?|points?|nos?|numbers?)\b\.?|[¶§#]+|(?<![\p{L}\d])p(?=\d|\.))\s*\.?\s*(?<from>\d{1,6}|[a-z]+(?:[ -][a-z]+)?)(?![\p{L}\d])(?:\s*(?:-|to|and|&)\s*(?<to>\d{1,6})(?!\d))?(?!\s*(?:%|million|percent|per cent))/u;
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth'.split(' ');

/** Reads a query as it was typed. */
export function planQuery(typed: string): Plan {
  const text = normalizeText(typed.slice(0, LONGEST));
  const phrases: string[][] = [];
  let rest = text.replace(/"([^"]*)"/gu, (_, inside: string) => {
    const words = splitWords(inside);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  let reference: Plan['reference'];
  if (phrases.length === 0) {
    const found = readReference(rest.toLowerCase());
    if (found) {
      reference = found.reference;
      rest = found.rest;
    }
  }
  return {
    ...(reference && { reference }),
    phrases,
    words: splitWords(rest),
    capitals: new Set((rest.match(/\b\p{Lu}{2,}\b/gu) ?? []).map((word) => word.toLowerCase())),
    isOpen: /[\p{L}\p{N}]$/u.test(text) && /\S$/u.test(typed),
  };
}

function readReference(text: string): { reference: Plan['reference']; rest: string } | undefined {
  const bare = /^[\s.()[\]]*(\d{1,6})[\s.()[\]]*$/u.exec(text)?.[1];
  if (bare) return { reference: { from: Number(bare), to: Number(bare), isBare: true }, rest: bare };
  const ordinal = /\b(?:the )?(\w+) paragraph\b/u.exec(text);
  const position =
    ORDINALS.indexOf(ordinal?.[1] ?? '') + 1 ||
    Number(/^(\d+)(?:st|nd|rd|th)$/u.exec(ordinal?.[1] ?? '')?.[1] ?? 0);
  if (ordinal && position > 0) {
    return {
      reference: { from: position, to: position, isBare: false },
      rest: text.replace(ordinal[0], ' '),
    };
  }
  const named = NAMED_PARAGRAPH.exec(text);
  const { from: first = '', to: last } = named?.groups ?? {};
  const [number] = findNumbers(splitWords(first));
  if (!named || !number || number.start > 0 || !Number.isInteger(number.value)) return undefined;
  return {
    reference: { from: number.value, to: Number(last ?? number.value), isBare: false },
    rest: text.replace(named[0], ' '),
  };
}
