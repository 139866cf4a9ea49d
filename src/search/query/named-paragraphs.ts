/** Reads the paragraphs that a query names by number: "¶7", "para. vii", "4, 6 and 9", "last paragraph", "/p/4/#p4s2". */
import { findNumbers, SPELLED_NUMBER } from './numbers.ts';
import { listWords } from './words.ts';

/** The paragraphs named in a query, and the rest of it. */
export type NamedParagraphs = NonNullable<ReturnType<typeof readNamedParagraphs>>;

/** Stands for the number of the last paragraph. */
export const LAST = -1;
/** More paragraphs than this are not listed for one query. */
const MOST_NAMED = 20;

// By their values, as far as twenty.
const ORDINALS =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/u);
const ROMAN = 'o i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const CHINESE = '零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(
  ' ',
);
const NUMBER = String.raw`(?:\d{1,12}(?![\p{Script=Latin}\d])|(?:${[...ROMAN.slice(1), ...CHINESE].join('|')}|${SPELLED_NUMBER})(?![\p{L}\d]))`;
const GAP = String.raw`[\s.:#=/()第-]{0,4}(?:(?:nos?|numbers?)[\s.:#]{0,2})?`;
const NOUNS = 'paragraphs?|paras?|pars?|sections?|§|¶';
const ORDINAL = String.raw`\d{1,3}(?:st|nd|rd|th)|${ORDINALS.join('|')}|last|final`;
const JOINT = String.raw`\s*(?:,?\s*(?:and|or|to|et|ou|y|o|и|و|和|及|至|&|[,、–-])\s*)+`;
const LISTED = new RegExp(`(-|–|to|至)?\\s*(${ORDINAL}|${NUMBER})`, 'giu');
const AMOUNT = String.raw`[.,]\d|\s*(?:%|per ?cent|(?:k|m|mn|bn|hundred|thousand|million|billion)(?!\p{L}))`;
// An address of ours, whole or in part.
const ADDRESS =
  /^\S*?(?:\/p\/|[#¶]p?|^p)(?<number>\d{1,4})\/?(?:#p\d+)?(?:s(?<sentence>\d{1,3}))?(?:-p(?<last>\d{1,4}))?\S*$/iu;
// These mostly go with an amount: alone they name a paragraph.
const LOOSE = /^(?:the\s+)?(?:#|no\.?|nr\.?|number|item|point|pp?\.?)\s*(?<number>\d{1,2})\s*[.)]?$/iu;
const BARE = /^[\s.()[\]]*(?<number>\d{1,6})[\s.()[\]]*$/u;
const BARE_LIST = new RegExp(String.raw`^\d{1,2}(?:${JOINT}\d{1,2})+$`, 'u');

/**
 * Finds what a query names: numbers in the order named, and the sentence where an address names one, else 0; a bare
 * number may be meant as an amount, too. `nouns` are further words for paragraph, of other languages.
 */
export function readNamedParagraphs(query: string, nouns: readonly string[]) {
  const text = query
    .trim()
    .replace(/%23/gu, '#')
    .replace(/^(?:the\s+)?\d{1,3}(?:st|nd|rd|th)$/iu, '$& paragraph');
  const bare = BARE.exec(text);
  const { number, sentence, last } = (bare ?? ADDRESS.exec(text) ?? LOOSE.exec(text))?.groups ?? {};
  const isList = BARE_LIST.test(text);
  const isBare = bare !== null || isList;
  if (number || isList) {
    const numbers = listNumbers(isList ? text : [number, last].filter(Boolean).join('-'));
    return { numbers, sentence: Number(sentence ?? 0), isBare, rest: isBare ? text : '' };
  }
  const noun = `(?<!\\p{L})(?:${[NOUNS, ...nouns].join('|')})`;
  const joint = `${JOINT}(?:${noun}${GAP})?`;
  const before = String.raw`(?:\d{1,3}|[${CHINESE.join('')}]+)`;
  const patterns = [
    `(?<!\\p{L})(?:the\\s+)?(?<ordinal>${ORDINAL})\\s+${noun}(?!\\p{L})`,
    `${noun}${GAP}(?<list>${NUMBER}(?:${joint}${NUMBER})*)(?!${AMOUNT})`,
    // In Chinese the noun stands behind its number.
    `第?\\s*(?<before>${before}(?:${JOINT}第?${before})*)\\s*(?:${nouns.join('|') || '$^'})`,
  ];
  const named = new RegExp(patterns.join('|'), 'giu');
  const numbers = [...text.matchAll(named)].flatMap(({ groups: { ordinal, list, before } = {} }) =>
    listNumbers(ordinal ?? list ?? before ?? ''),
  );
  const rest = text.replace(named, ' ');
  return numbers.length > 0 ? { numbers, sentence: 0, isBare, rest } : undefined;
}

/** The numbers of "4, 6 and 9", of "4-6" and of "seventh". */
function listNumbers(list: string): number[] {
  const numbers: number[] = [];
  for (const [, range, written = ''] of list.matchAll(LISTED)) {
    const number = readNumber(written.toLowerCase());
    const before = range ? (numbers.at(-1) ?? number) : number;
    const last = Math.max(before, number);
    for (let next = Math.min(before, number); next <= last && numbers.length < MOST_NAMED; next += 1)
      numbers.push(next);
  }
  return [...new Set(numbers)];
}

function readNumber(written: string): number {
  if (/^(?:last|final)$/u.test(written)) return LAST;
  const value = [ORDINALS, ROMAN, CHINESE].find((list) => list.includes(written))?.indexOf(written);
  return value ?? (Number.parseInt(written, 10) || (findNumbers(listWords(written))[0]?.value ?? 1));
}
