/** Reads numbers as people write them: "4,159", "1.5 million", "1.5m", "6,68 million", "fifty percent", "half a million". */

/** A number found in a run of words: its value, and the words it takes up, the end exclusive. */
export interface FoundNumber {
  /** In full: 1500000 for "1.5 million"; NaN where a scale word follows what cannot be read, as in "1.2.3 million". */
  value: number;
  /** As written before a scale word: 1.5 for "1.5 million"; the value itself where there is none. */
  written: number;
  isPercent: boolean;
  start: number;
  end: number;
}

/** The words for 0 to 19. */
export const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/u);
/** The words for 20, 30 and so on to 90. */
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** What multiplies the number before it. */
export const SCALES: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};

/** Finds the numbers in lower-case words whose punctuation is trimmed. */
export function findNumbers(words: readonly string[]): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const number = readDigits(words, at) ?? readWords(words, at);
    if (number) found.push(number);
    at = number?.end ?? at + 1;
  }
  return found;
}

function readDigits(words: readonly string[], start: number): FoundNumber | undefined {
  const [, digits, suffix = ''] = /^(\d[\d.,]*)(.*)$/u.exec(words[start] ?? '') ?? [];
  if (!digits) return undefined;
  const factor = SCALES[suffix];
  let end = start + 1;
  let plain = readSeparators(digits, SCALES[words[end] ?? ''] ?? factor);
  // "1 322 300": thousands set apart by spaces.
  if (/^\d{1,3}$/u.test(plain) && suffix === '') {
    while (/^\d{3}$/u.test(words[end] ?? '')) plain += words[end++];
  }
  const written = factor || /^(%|h|hrs?)?$/u.test(suffix) ? Number(plain) : Number.NaN;
  // Alone, the "million" after what cannot be read would find every million.
  if (!Number.isFinite(written) && !SCALES[words[end] ?? '']) return undefined;
  return scale({ written, value: written * (factor ?? 1), isPercent: suffix === '%', start, end }, words);
}

/** Brings English and Continental separators to plain digits: "4.159" is in thousands, but for "4.159 million". */
function readSeparators(digits: string, factor: number | undefined): string {
  const [, separator] = /^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*((?!\1)[.,]\d+)?$/u.exec(digits) ?? [];
  const isDecimal = !separator || (factor && /^\d+\.\d+$/u.test(digits));
  return (isDecimal ? digits : digits.replaceAll(separator, '')).replace(',', '.');
}

/** Takes the scale words and the percent sign that follow a number into it. */
function scale(number: FoundNumber, words: readonly string[]): FoundNumber {
  let { value, end, isPercent } = number;
  for (let factor = SCALES[words[end] ?? '']; factor; factor = SCALES[words[end] ?? '']) {
    value *= factor;
    end += 1;
  }
  if (words[end] === 'and' && words[end + 1] === 'a' && words[end + 2] === 'half' && end > number.end) {
    value *= 1 + 0.5 / number.written;
    end += 3;
  }
  const rest = words.slice(end, end + 2).join(' ');
  const percent = /^(percent|percentage|pct)\b/u.exec(rest) ? 1 : rest === 'per cent' ? 2 : 0;
  isPercent ||= percent > 0;
  // Binary fractions: 1.3223 × 1,000,000 must be 1322300.
  return { ...number, value: Number(value.toPrecision(12)), end: end + percent, isPercent };
}

function readWords(words: readonly string[], start: number): FoundNumber | undefined {
  const opening = words.slice(start, start + 3).join(' ');
  const [, fraction, article] =
    /^(half|quarter)( an?)? (?:hundred|thousand|million|billion)\b/u.exec(opening) ?? [];
  if (fraction) {
    return scale(make(fraction === 'half' ? 0.5 : 0.25, start, start + (article ? 2 : 1)), words);
  }
  if (/^half of\b/u.test(opening)) return { ...make(50, start, start + 2), isPercent: true };
  let total = 0;
  let group = 0;
  let end = start;
  let last: number | undefined;
  for (; end < words.length; end += 1) {
    const word = words[end] ?? '';
    const small = SMALL.indexOf(word);
    const ten = TENS.indexOf(word);
    if (word === 'and' && last !== undefined && last >= 100 && isNumberWord(words[end + 1])) continue;
    if (word === 'a' && end === start && SCALES[words[end + 1] ?? ''] && (words[end + 1] ?? '').length > 2)
      group = 1;
    else if (small >= 0 && (last === undefined || last >= 100 || (last >= 20 && small > 0 && small < 10)))
      group += small;
    else if (ten >= 0 && (last === undefined || last >= 100)) group += (ten + 2) * 10;
    else if (word === 'hundred' && group > 0) group *= 100;
    else if ((word === 'thousand' || word === 'million' || word === 'billion') && group > 0) {
      total += group * (SCALES[word] ?? 1);
      group = 0;
    } else break;
    last = small >= 0 ? small : ten >= 0 ? (ten + 2) * 10 : word === 'a' ? 100 : (SCALES[word] ?? 0);
  }
  if (end === start) return undefined;
  const value = total + group;
  const rest = words.slice(end, end + 3).join(' ');
  // "six point six eight million", "one and a half million".
  const digits = words.slice(end + 1).map((word) => SMALL.slice(0, 10).indexOf(word));
  const [decimals] = (words[end] === 'point' && /^\d+/u.exec(digits.join(''))) || [];
  if (decimals) return scale(make(Number(`${value}.${decimals}`), start, end + 1 + decimals.length), words);
  // "twenty seventeen": a year in two parts.
  const year = (value === 19 || value === 20) && end === start + 1 ? readWords(words, end) : undefined;
  if (year && year.value >= 10 && year.value < 100 && !year.isPercent)
    return make(100 * value + year.value, start, year.end);
  if (rest === 'and a half') {
    return scale(make(value + 0.5 * (last !== undefined && last >= 1000 ? last : 1), start, end + 3), words);
  }
  const number = scale(make(value, start, end), words);
  return number.value === 1 && !number.isPercent ? undefined : number;
}

function make(written: number, start: number, end: number): FoundNumber {
  return { written, value: written, isPercent: false, start, end };
}

function isNumberWord(word = ''): boolean {
  return SMALL.includes(word) || TENS.includes(word);
}

/** The forms in which a reader may type a number: in full, with a suffix, in words. */
export function formatNumberForms({
  value,
  written,
  isPercent,
}: Omit<FoundNumber, 'start' | 'end'>): string[] {
  if (isPercent)
    return [`${written} percent`, `${written} per cent`, spell(written)].map((form, index) =>
      index === 2 ? `${form} percent` : form,
    );
  const forms = [String(value)];
  if (value >= 1000) forms.push(value.toLocaleString('en-US'));
  for (const [letter, word, factor] of [
    ['m', 'million', 1e6],
    ['k', 'thousand', 1e3],
  ] as const) {
    const scaled = Number((value / factor).toPrecision(12));
    if (scaled < 0.1 || (factor === 1e3 && value >= 1e6)) continue;
    if (factor === 1e6 ? value < 1e5 : value < 1e4 && value % 500 !== 0) continue;
    forms.push(`${scaled} ${word}`, `${scaled}${letter}`);
    if (Number.isInteger(scaled) && scaled < 1000) forms.push(`${spell(scaled)} ${word}`);
    if (scaled === 0.5) forms.push(`half a ${word}`);
  }
  if (Number.isInteger(value) && value < 100) forms.push(spell(value));
  return forms;
}

function spell(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999) return String(value);
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100)
    return [TENS[Math.floor(value / 10) - 2], value % 10 ? SMALL[value % 10] : ''].join(' ').trim();
  const rest = value % 100;
  return `${SMALL[Math.floor(value / 100)]} hundred${rest ? ` and ${spell(rest)}` : ''}`;
}
