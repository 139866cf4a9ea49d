/** Takes a query apart: a paragraph's number, quoted phrases, and words. */

import { normalizeText, splitWords } from './normalize.ts';
import { findNumbers, SCALES, SMALL, TENS } from './numbers.ts';

/** A query taken apart; nothing is looked up yet. */
export interface Plan {
  /** Paragraphs asked for by number, -1 for the last; `isBare` when nothing but the number was typed. */
  reference?: { numbers: number[]; isBare: boolean };
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
/** More paragraphs than this are not listed for one query. */
const MOST_NAMED = 20;

// The pieces of the pattern by which a paragraph is named.
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth'.split(' ');
const ORDINAL = String.raw`\d{1,3}(?:st|nd|rd|th)|${ORDINALS.join('|')}|last|final`;
const SPELT = `(?:${TENS.join('|')})(?:[ -](?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.join('|')}`;
// "p4s2" is a sentence of paragraph 4.
const NUMBER = String.raw`(?:\d{1,6}(?:s\d+)?|\b(?:${SPELT}))(?![\p{L}\d])`;
const GAP = String.raw`[\s.:#=/([-]{0,4}`;
const NOUN = String.raw`(?:\b(?:paragraphs?|paras?|pars?)|[¶§]{1,2}|(?<![\p{L}\d])pp?(?=${GAP}\d))${GAP}(?:(?:nos?|numbers?)${GAP})?`;
// These mostly go with an amount: they name a paragraph by one or two digits, or by a word at the query's end.
const LOOSE_NOUN = String.raw`(?:#|\b(?:nos?|numbers?|(?<!(?:\d|${SPELT})\s)points?))${GAP}(?=\d{1,2}(?!\d)|(?!one\b)(?:${SPELT})\W*$)`;
const JOINT = String.raw`\s*(?:,?\s*(?:and|or|&|-|to)|,(?!\s*\d{3}))\s*(?:${NOUN})?`;
const AMOUNT = String.raw`[.,]\d|\s*(?:%|per ?cent|(?:${Object.keys(SCALES).join('|')})\b)`;
const LIST = `${NUMBER}(?:${JOINT}${NUMBER})*(?!${AMOUNT})`;
const NAMED = new RegExp(
  String.raw`\b(?<ordinal>${ORDINAL}) para(?:graph)?\b|(?:${NOUN}|(?<loose>${LOOSE_NOUN}))(?<list>${LIST})`,
  'giu',
);
const LISTED = new RegExp(String.raw`(-|to)?\s*(?:${NOUN})?(${NUMBER})`, 'giu');

/** Reads a query as it was typed. */
export function planQuery(typed: string): Plan {
  const text = normalizeText(typed.slice(0, LONGEST));
  const phrases: string[][] = [];
  const unquoted = text.replace(/"([^"]*)"/gu, (_, inside: string) => {
    const words = splitWords(inside);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const { reference, rest } =
    phrases.length === 0 ? readReference(unquoted) : { reference: undefined, rest: unquoted };
  return {
    ...(reference && { reference }),
    phrases,
    // As a word the currency ranks what it stands beside.
    words: splitWords(rest.replaceAll('¥', ' yuan ')),
    capitals: new Set((rest.match(/\b\p{Lu}{2,}\b/gu) ?? []).map((word) => word.toLowerCase())),
    isOpen: /[\p{L}\p{N}]$/u.test(text) && /\S$/u.test(typed),
  };
}

/** Takes the paragraphs that are named out of a text; `rest` is what else was asked. */
function readReference(text: string): { reference: Plan['reference']; rest: string } {
  const bare = /^[\s.()[\]]*(\d{1,6})[\s.()[\]]*$/u.exec(text)?.[1];
  if (bare) return { reference: { numbers: [Number(bare)], isBare: true }, rest: bare };
  const numbers = new Set<number>();
  const rest = text.replace(/^(the )?\d+(st|nd|rd|th)$/iu, '$& paragraph').replace(NAMED, (...match) => {
    const { ordinal, loose, list = '' }: Record<string, string | undefined> = match.at(-1);
    if (ordinal) numbers.add(readNumber(ordinal));
    addNumbers(list, numbers);
    // It may be an amount all the same.
    return loose ? ` ${list}` : ' ';
  });
  return { reference: numbers.size > 0 ? { numbers: [...numbers], isBare: false } : undefined, rest };
}

/** Adds the numbers of "4, 6 and 9" or of "4-6". */
function addNumbers(list: string, numbers: Set<number>): void {
  let last = 0;
  for (const [, range, written = ''] of list.matchAll(LISTED)) {
    const number = readNumber(written);
    let next = range ? Math.min(last + 1, number) : number;
    for (; next <= number && numbers.size < MOST_NAMED; next += 1) numbers.add(next);
    last = number;
  }
}

function readNumber(typed: string): number {
  const written = typed.toLowerCase();
  if (/^\d/u.test(written)) return Number.parseInt(written, 10);
  if (/^(last|final)$/u.test(written)) return -1;
  // A lone "one" counts as no number.
  return ORDINALS.indexOf(written) + 1 || (findNumbers(splitWords(written))[0]?.value ?? 1);
}
