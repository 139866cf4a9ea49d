/** Compares text with its source and says where they part. */

/** How much of a text is shown on either side of a difference, in UTF-16 units. */
const CONTEXT = 24;

/** Signs that a reader cannot see or tell apart, by their code points. */
const NAMES = new Map([
  [' ', 'a space'],
  ['\u00a0', 'a no-break space'],
  ['\u2003', 'an em space'],
  ['\u00ad', 'a soft hyphen'],
]);

/**
 * Finds the first place at which two texts differ.
 * @returns undefined where they are equal, else a clause that gives the place (in characters, from 1), what was
 * expected and what stands there; signs that are easily taken for others are named by their code points.
 */
export function describeDifference(expected: string, actual: string): string | undefined {
  if (expected === actual) return undefined;
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at += 1;
  const signs = [readSign(expected, at), readSign(actual, at)];
  const isPlain = signs.every((sign) => /^[!-~]?$/u.test(sign)) || signs.includes('');
  const [wanted, found] = isPlain ? ['', ''] : signs.map((sign) => ` (here ${nameSign(sign)})`);
  return `at character ${at + 1} expected ${quoteAround(expected, at)}${wanted} but found ${quoteAround(actual, at)}${found}`;
}

/**
 * Says why words are not found in a text: they are not there, or only with signs that look the same.
 * @returns a clause such as "occurs nowhere".
 */
export function describeAbsence(words: string, text: string): string {
  const at = simplify(text).indexOf(simplify(words));
  if (at < 0) return 'occurs nowhere';
  const difference = describeDifference(text.slice(at, at + words.length), words);
  return `occurs only with other signs that look the same: ${difference}`;
}

/** Makes signs that look the same the same, one for one where that is possible. */
function simplify(text: string): string {
  return text
    .replace(/\s/gu, ' ')
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[‐‑–]/gu, '-')
    .normalize('NFC');
}

/** A sign with the marks that are put on it: `e` and an accent are one. */
function readSign(text: string, at: number): string {
  return /^.\p{M}*/su.exec(text.slice(at))?.[0] ?? '';
}

/** Names a sign by its code points, and one that cannot be seen in words too. */
export function nameSign(sign: string): string {
  const codes = [...sign].map(
    (part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const name = NAMES.get(sign);
  return name ? `${name}, ${codes.join(' ')}` : codes.join(' ');
}

function quoteAround(text: string, at: number): string {
  if (at >= text.length) return `the end of the text after «${text.slice(-CONTEXT)}»`;
  const start = Math.max(0, at - CONTEXT);
  const end = Math.min(text.length, at + CONTEXT);
  return `«${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}»`;
}
