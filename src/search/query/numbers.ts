/** Reads numbers as people write them: "4,159", "1.5 million", "1.5m", "6,68 million", "120 000", "half a million". */

/** A number found in a run of words: its value, and the words it takes up, the end exclusive. */
export interface FoundNumber {
  /** In full: 1500000 for "1.5 million". */
  value: number;
  isPercent: boolean;
  from: number;
  to: number;
}

const UNITS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/u);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = new Map<string, number>(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    k: 1e3,
    million: 1e6,
    millions: 1e6,
    mn: 1e6,
    mln: 1e6,
    mio: 1e6,
    m: 1e6,
  }),
);
for (const word of ['billion', 'billions', 'bn']) SCALES.set(word, 1e9);

/** Finds the numbers in folded words. */
export function findNumbers(words: readonly string[]): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const number = readDigits(words, at) ?? readFraction(words, at) ?? readSpelled(words, at);
    if (number) found.push(number);
    at = number?.to ?? at + 1;
  }
  return found;
}

function readDigits(words: readonly string[], from: number): FoundNumber | undefined {
  const [, digits, percent] = /^(\d[\d.,]*)(%?)$/u.exec(words[from] ?? '') ?? [];
  if (!digits) return undefined;
  let to = from + 1;
  let plain = readSeparators(digits, SCALES.has(words[to] ?? ''));
  // "1 322 300": thousands set apart by spaces.
  if (/^[1-9]\d{0,2}$/u.test(plain)) while (/^\d{3}$/u.test(words[to] ?? '')) plain += words[to++];
  const value = Number(plain);
  return Number.isFinite(value) ? scale({ value, isPercent: percent === '%', from, to }, words) : undefined;
}

/** Brings English and Continental separators to plain digits: "4.159" is in thousands, but for "4.159 million". */
function readSeparators(digits: string, isScaled: boolean): string {
  const separator = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/u.exec(digits)?.[1];
  const isDecimal = !separator || (isScaled && /^\d+\.\d+$/u.test(digits));
  return (isDecimal ? digits : digits.replaceAll(separator, '')).replace(',', '.');
}

/** "Half a million", "half of", "a quarter of". */
function readFraction(words: readonly string[], from: number): FoundNumber | undefined {
  const opening = words.slice(from, from + 3).join(' ');
  const [match, article, share, rest] =
    /^(a )?(half|quarter)(?: an?(?= [hmtb])| of| the|(?= (?:million|billion)))/u.exec(opening) ?? [];
  if (!match || !share) return undefined;
  const value = share === 'half' ? 0.5 : 0.25;
  const to = from + match.split(' ').length;
  if (SCALES.has(words[to] ?? '')) return scale({ value, isPercent: false, from, to }, words);
  return rest === undefined && !/ an?$/u.test(match) && (article || / (?:of|the)$/u.test(match))
    ? { value: value * 100, isPercent: true, from, to: from + (article ? 2 : 1) }
    : undefined;
}

function readSpelled(words: readonly string[], from: number): FoundNumber | undefined {
  let [total, group, to] = [0, 0, from];
  let last = Number.POSITIVE_INFINITY;
  for (; to < words.length; to += 1) {
    const word = words[to] ?? '';
    const unit = UNITS.indexOf(word);
    const ten = TENS.indexOf(word);
    const factor = word.length > 2 ? SCALES.get(word) : undefined;
    if (word === 'and' && to > from && last >= 100 && isNumberWord(words[to + 1])) continue;
    if (word === 'a' && to === from && (words[to + 1] ?? '').length > 2 && SCALES.has(words[to + 1] ?? ''))
      group = 1;
    else if (unit >= 0 && (last >= 100 || (last >= 20 && unit > 0 && unit < 10))) group += unit;
    else if (ten >= 0 && last >= 100) group += (ten + 2) * 10;
    else if (factor === 100 && group > 0) group *= 100;
    else if (factor && group > 0) {
      total += group * factor;
      group = 0;
    } else break;
    last = unit >= 0 ? unit : ten >= 0 ? (ten + 2) * 10 : (factor ?? 100);
  }
  if (to === from) return undefined;
  const value = total + group;
  // "Six point six eight million".
  const digits =
    words[to] === 'point' ? words.slice(to + 1).map((word) => UNITS.slice(0, 10).indexOf(word)) : [];
  const decimals = /^\d+/u.exec(digits.join(''))?.[0];
  if (decimals)
    return scale(
      { value: Number(`${value}.${decimals}`), isPercent: false, from, to: to + 1 + decimals.length },
      words,
    );
  // "Twenty seventeen": a year in two parts.
  const year = (value === 19 || value === 20) && to === from + 1 ? readSpelled(words, to) : undefined;
  if (year && year.value >= 10 && year.value < 100) return { ...year, value: 100 * value + year.value, from };
  if (words.slice(to, to + 3).join(' ') === 'and a half')
    return scale(
      { value: value + (last >= 1000 && last < 1e12 ? last / 2 : 0.5), isPercent: false, from, to: to + 3 },
      words,
    );
  const number = scale({ value, isPercent: false, from, to }, words);
  // "One" is hardly ever meant as a number.
  return number.value === 1 && !number.isPercent ? undefined : number;
}

/** Takes the scale words and the percent sign that follow a number into it. */
function scale(number: FoundNumber, words: readonly string[]): FoundNumber {
  let { value, to, isPercent } = number;
  for (let factor = SCALES.get(words[to] ?? ''); factor; factor = SCALES.get(words[to] ?? '')) {
    value *= factor;
    to += 1;
  }
  const percent = /^(?:percent|percentage|pct)\b/u.test(words[to] ?? '')
    ? 1
    : words.slice(to, to + 2).join(' ') === 'per cent'
      ? 2
      : 0;
  // Binary fractions: 1.3223 × 1,000,000 must be 1322300.
  return {
    ...number,
    value: Number(value.toPrecision(12)),
    to: to + percent,
    isPercent: isPercent || percent > 0,
  };
}

function isNumberWord(word = ''): boolean {
  return UNITS.includes(word) || TENS.includes(word);
}

/** Whether a number of the text is one that was asked for roughly: "1.3 million" for 1,322,300, by two digits or more. */
export function isRoundedTo(asked: number, exact: number): boolean {
  const digits = String(asked)
    .replace(/^0\.|\.|0+$/gu, '')
    .replace(/0+$/u, '').length;
  return digits >= 2 && Number(exact.toPrecision(digits)) === asked;
}
