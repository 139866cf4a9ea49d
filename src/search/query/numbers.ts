/** Reads numbers as people write them: "4,159", "1.5 million", "1.5m", "6,68 million", "120 000", "half a million". */

/** A number found in a run of words: its value in full, and the words it takes up, the end exclusive. */
export type FoundNumber = ReturnType<typeof findNumbers>[number];

const UNITS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/u);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const LARGE = {
  1e2: 'hundred',
  1e3: 'thousand k mille mil тысяч тыс الف',
  1e4: '万 萬',
  1e6: 'million millions mio mln mn m millones millon миллион миллиона миллионов млн مليون',
  1e9: 'billion bn',
};
const NAMES = Object.entries({ 0.25: 'quarter', 0.5: 'half', 1: 'a', ...LARGE });
const VALUES = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 10 * at + 20] as const),
  ...NAMES.flatMap(([value, names]) => names.split(' ').map((name) => [name, Number(value)] as const)),
]);

/** A pattern for a number below a hundred in words. */
export const SPELLED_NUMBER = `(?:${TENS.join('|')})(?:[ -](?:${UNITS.slice(1, 10).join('|')}))?|${UNITS.join('|')}`;
const SCALE = Object.values(LARGE).join(' ').replaceAll(' ', '|');
const SPELLED = `(?:a(?= (?:hundred|thousand|million|billion))|${SPELLED_NUMBER})(?: (?:hundred|thousand|million)(?: and)?(?: (?:${SPELLED_NUMBER}))?)*(?: and a half)?`;
const NUMBER = new RegExp(
  `(?<![^ ])(?:(?<digits>[1-9]\\d{0,2}(?: \\d{3})+(?!\\S)|\\d[\\d.,]*)(?<sign>%?)|(?:a )?(?<share>half|quarter)(?: of| the|(?: a)?(?= (?:${SCALE})(?: |$)))|(?<spelled>${SPELLED}))(?<scale>(?: (?:${SCALE})(?![^ ]))*)(?<percent> percent| percentage| per cent| pct)?(?![^ ])`,
  'gu',
);

/** Finds the numbers in folded words. */
export function findNumbers(words: readonly string[]) {
  const text = words.join(' ');
  return [...text.matchAll(NUMBER)].flatMap(({ 0: match, index, groups = {} }) => {
    const { digits, sign, share, spelled, scale = '', percent } = groups;
    const factor = scale.split(' ').reduce((product, word) => product * (VALUES.get(word) ?? 1), 1);
    const isShare = share !== undefined && scale === '';
    const written = digits ? readDigits(digits, scale !== '') : readSpelled(share ?? spelled ?? '');
    // Binary fractions: 1.3223 × 1,000,000 must be 1322300.
    const value = Number((written * (isShare ? 100 : factor)).toPrecision(12));
    const isPercent = sign === '%' || percent !== undefined || isShare;
    const from = text.slice(0, index).split(' ').length - 1;
    // "One" is hardly ever meant as a number.
    const isMeant = Number.isFinite(value) && (isPercent || digits !== undefined || value !== 1);
    return isMeant ? { value, isPercent, from, to: from + match.split(' ').length } : [];
  });
}

/** English and Continental separators: "4.159" is in thousands, but for "4.159 million". */
function readDigits(digits: string, isScaled: boolean): number {
  const plain = digits.replaceAll(' ', '');
  const separator = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/u.exec(plain)?.[1];
  const isDecimal = !separator || (isScaled && /^\d+\.\d+$/u.test(plain));
  return Number((isDecimal ? plain : plain.replaceAll(separator, '')).replace(',', '.'));
}

function readSpelled(spelled: string): number {
  let [total, group] = [0, 0];
  for (const word of spelled.replace(' and a half', '').split(/[ -]/u)) {
    const value = VALUES.get(word) ?? 0;
    if (value < 100) group += value;
    else if (value === 100) group *= 100;
    else [total, group] = [total + group * value, 0];
  }
  return total + group + (spelled.endsWith(' and a half') ? 0.5 : 0);
}

/** Whether a number of the text is one that was asked for roughly: "1.3 million" for 1,322,300, by two digits or more. */
export function isRoundedTo(asked: number, exact: number): boolean {
  const digits = String(asked)
    .replace('.', '')
    .replace(/^0+|0+$/gu, '').length;
  return digits >= 2 && Number(exact.toPrecision(digits)) === asked;
}
