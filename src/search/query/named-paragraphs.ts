/** Reads the paragraphs that a query names by number: "¶7", "para. vii", "4, 6 and 9", "last paragraph", "/p/4/#p4s2". */
import { findNumbers } from './numbers.ts';
import { foldLetters, readWords } from './words.ts';

/** The paragraphs named in a query, and the rest of it. */
export interface NamedParagraphs {
  /** In the order named; -1 is the last one. */
  numbers: number[];
  /** The sentence, where an address names one: 2 for "p4s2". */
  sentence?: number;
  /** Nothing but a number was typed: it may be meant as an amount, too. */
  isBare: boolean;
  rest: string;
}

/** More paragraphs than this are not listed for one query. */
const MOST_NAMED = 20;

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
const SPELLED =
  `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|
  ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine`.replaceAll(
    /\s*\|\s*/gu,
    '|',
  );
const NUMBER = String.raw`(?:\d{1,6}|[ivx]+|[一二三四五六七八九十]+|${SPELLED})(?![\p{L}\d])`;
const GAP = String.raw`[\s.:#=/()第-]{0,4}`;
const NOUNS = String.raw`(?<!\p{L})(?:paragraphs?|paras?|pars?|sections?|§|¶)`;
const NUMBER_WORD = `(?:(?:nos?|numbers?)${GAP})?`;
const AMOUNT = String.raw`(?![.,]\d|\s*(?:%|per ?cent|(?:k|m|mn|bn|hundred|thousand|million|billion)(?!\p{L})))`;
const ORDINAL = String.raw`(?:\d{1,3}(?:st|nd|rd|th)|${ORDINALS.join('|')}|last|final)`;
// An address of ours, whole or in part.
const ADDRESS = /^\S*?(?:\/p\/|[#¶]p?|^p)(\d{1,4})\/?(?:#p\d+)?(?:s(\d{1,3}))?\S*$/iu;
// These mostly go with an amount: alone they name a paragraph.
const LOOSE = /^\s*(?:the\s+)?(?:#|no\.?|nr\.?|number|item|point|pp?\.?)\s*(\d{1,2})\s*[.)]?\s*$/iu;

/** Finds what a query names; `nouns` are further words for paragraph, of other languages. */
export function readNamedParagraphs(
  query: string,
  nouns: readonly string[] = [],
): NamedParagraphs | undefined {
  const text = query.trim();
  const bare = /^[\s.()[\]]*(\d{1,6})[\s.()[\]]*$/u.exec(text)?.[1];
  if (bare) return { numbers: [Number(bare)], isBare: true, rest: text };
  const [, address, sentence] = ADDRESS.exec(text) ?? [];
  if (address)
    return {
      numbers: [Number(address)],
      isBare: false,
      rest: '',
      ...(sentence && { sentence: Number(sentence) }),
    };
  const loose = LOOSE.exec(text)?.[1];
  if (loose) return { numbers: [Number(loose)], isBare: false, rest: '' };
  const numbers: number[] = [];
  const noun = `(?:${[NOUNS, ...nouns.map((word) => String.raw`(?<!\p{L})${escapeForPattern(word)}`)].join('|')})`;
  const joint = String.raw`\s*(?:,?\s*(?:and|or|to|&|,|-|–)\s*)+(?:${noun}${GAP})?`;
  const pattern = new RegExp(
    [
      String.raw`(?<!\p{L})(?:the\s+)?(?<ordinal>${ORDINAL})\s+(?:${noun})(?!\p{L})`,
      `(?:${noun})${GAP}${NUMBER_WORD}(?<list>${NUMBER}(?:${joint}${NUMBER})*)${AMOUNT}`,
      // Where the noun stands behind its number, as in Chinese.
      String.raw`第?\s*(?<before>\d{1,3}|[一二三四五六七八九十]+)\s*(?:${
        nouns
          .filter((word) => /\p{Script=Han}/u.test(word))
          .map(escapeForPattern)
          .join('|') || '$^'
      })`,
    ].join('|'),
    'giu',
  );
  const rest = text
    .replace(/^(the\s+)?\d{1,3}(st|nd|rd|th)$/iu, '$& paragraph')
    .replace(pattern, (...match) => {
      const { ordinal, list = '', before }: Record<string, string | undefined> = match.at(-1);
      if (ordinal) numbers.push(readNumber(ordinal));
      if (before) numbers.push(readNumber(before));
      addList(list, numbers);
      return ' ';
    });
  return numbers.length > 0
    ? { numbers: [...new Set(numbers)].slice(0, MOST_NAMED), isBare: false, rest }
    : undefined;
}

/** Adds the numbers of "4, 6 and 9" and of "4-6". */
function addList(list: string, numbers: number[]): void {
  let last = 0;
  for (const [, range, written = ''] of list.matchAll(
    new RegExp(String.raw`(-|–|to)?\s*(${NUMBER})`, 'giu'),
  )) {
    const number = readNumber(written);
    for (
      let next = range ? Math.min(last + 1, number) : number;
      next <= number && numbers.length < MOST_NAMED;
      next += 1
    )
      numbers.push(next);
    last = number;
  }
}

function readNumber(written: string): number {
  const text = foldLetters(written);
  if (/^\d/u.test(text)) return Number.parseInt(text, 10);
  if (/^(?:last|final)$/u.test(text)) return -1;
  if (/^[ivx]+$/u.test(text)) return readRoman(text);
  if (/^[一二三四五六七八九十]+$/u.test(text)) return readChinese(text);
  return ORDINALS.indexOf(text) + 1 || (findNumbers(readWords(text).map(({ word }) => word))[0]?.value ?? 1);
}

function readRoman(text: string): number {
  const values = [...text].map((sign) => ({ i: 1, v: 5, x: 10 })[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function readChinese(text: string): number {
  const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['零', text];
  const digit = (sign: string) => '零一二三四五六七八九'.indexOf(sign);
  return (tens === '' ? 10 : 10 * digit(tens)) + (units === '' ? 0 : digit(units));
}

function escapeForPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
