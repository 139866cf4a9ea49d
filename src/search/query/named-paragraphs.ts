/** Reads the paragraphs that a query names by number: "¶7", "para. vii", "4, 6 and 9", "last paragraph", "/p/4/#p4s2". */
import { findNumbers, SPELLED_NUMBER } from './numbers.ts';
import { readWords } from './words.ts';

/** The paragraphs named in a query, and the rest of it. */
export interface NamedParagraphs {
  /** In the order named; `LAST` is the last one. */
  numbers: number[];
  /** The sentence, where an address names one: 2 for "p4s2". */
  sentence?: number;
  /** Nothing but a number was typed: it may be meant as an amount, too. */
  isBare: boolean;
  rest: string;
}

/** Stands for the number of the last paragraph. */
export const LAST = -1;
/** More paragraphs than this are not listed for one query. */
const MOST_NAMED = 20;

const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth'.split(
    ' ',
  );
const CHINESE = '零一二三四五六七八九十';
const NUMBER = String.raw`(?:\d{1,6}|[ivx]+|[${CHINESE}]+|${SPELLED_NUMBER})(?![\p{L}\d])`;
const GAP = String.raw`[\s.:#=/()第-]{0,4}(?:(?:nos?|numbers?)[\s.:#]{0,2})?`;
const NOUNS = 'paragraphs?|paras?|pars?|sections?|§|¶';
const ORDINAL = String.raw`\d{1,3}(?:st|nd|rd|th)|${ORDINALS.join('|')}|last|final`;
const AMOUNT = String.raw`[.,]\d|\s*(?:%|per ?cent|(?:k|m|mn|bn|hundred|thousand|million|billion)(?!\p{L}))`;
// An address of ours, whole or in part.
const ADDRESS = /^\S*?(?:\/p\/|[#¶]p?|^p)(?<number>\d{1,4})\/?(?:#p\d+)?(?:s(?<sentence>\d{1,3}))?\S*$/iu;
// These mostly go with an amount: alone they name a paragraph.
const LOOSE = /^(?:the\s+)?(?:#|no\.?|nr\.?|number|item|point|pp?\.?)\s*(?<number>\d{1,2})\s*[.)]?$/iu;
const BARE = /^[\s.()[\]]*(?<number>\d{1,6})[\s.()[\]]*$/u;

/** Finds what a query names; `nouns` are further words for paragraph, of other languages. */
export function readNamedParagraphs(query: string, nouns: readonly string[]): NamedParagraphs | undefined {
  const text = query.trim().replace(/^(?:the\s+)?\d{1,3}(?:st|nd|rd|th)$/iu, '$& paragraph');
  const bare = BARE.exec(text);
  const { number, sentence } = (bare ?? ADDRESS.exec(text) ?? LOOSE.exec(text))?.groups ?? {};
  if (number)
    return {
      numbers: [Number(number)],
      ...(sentence && { sentence: Number(sentence) }),
      isBare: !!bare,
      rest: bare ? text : '',
    };
  const noun = `(?<!\\p{L})(?:${[NOUNS, ...nouns].join('|')})`;
  const joint = `\\s*(?:,?\\s*(?:and|or|to|&|,|-|–)\\s*)+(?:${noun}${GAP})?`;
  const patterns = [
    `(?<!\\p{L})(?:the\\s+)?(?<ordinal>${ORDINAL})\\s+${noun}(?!\\p{L})`,
    `${noun}${GAP}(?<list>${NUMBER}(?:${joint}${NUMBER})*)(?!${AMOUNT})`,
    // In Chinese the noun stands behind its number.
    `第?\\s*(?<before>\\d{1,3}|[${CHINESE}]+)\\s*(?:${nouns.join('|') || '$^'})`,
  ];
  const numbers: number[] = [];
  const rest = text.replace(new RegExp(patterns.join('|'), 'giu'), (...match) => {
    const { ordinal, list, before }: Record<string, string | undefined> = match.at(-1);
    addNumbers(ordinal ?? list ?? before ?? '', numbers);
    return ' ';
  });
  return numbers.length > 0 ? { numbers: [...new Set(numbers)], isBare: false, rest } : undefined;
}

/** Adds the numbers of "4, 6 and 9", of "4-6" and of "seventh". */
function addNumbers(list: string, numbers: number[]): void {
  let last = 0;
  for (const [, range, written = ''] of list.matchAll(
    new RegExp(`(-|–|to)?\\s*(${ORDINAL}|${NUMBER})`, 'giu'),
  )) {
    const number = readNumber(written.toLowerCase());
    const first = range ? Math.min(last + 1, number) : number;
    for (let next = first; next <= number && numbers.length < MOST_NAMED; next += 1) numbers.push(next);
    last = number;
  }
}

function readNumber(written: string): number {
  if (/^\d/u.test(written)) return Number.parseInt(written, 10);
  if (/^(?:last|final)$/u.test(written)) return LAST;
  if (/^[ivx]+$/u.test(written)) {
    const values = [...written].map((sign) => ({ i: 1, v: 5, x: 10 })[sign] ?? 0);
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  }
  if (CHINESE.includes(written.charAt(0))) {
    const [tens = '', units = '零'] = written.includes('十') ? written.split('十') : ['零', written];
    return 10 * CHINESE.indexOf(tens || '一') + CHINESE.indexOf(units || '零');
  }
  const ordinal = ORDINALS.indexOf(written);
  return ordinal > 0 ? ordinal : (findNumbers(readWords(written).map(({ word }) => word))[0]?.value ?? 1);
}
