/** Compares text with its source and says where they part. */

const CONTEXT = 24;

/**
 * Finds the first place at which two texts differ.
 * @returns undefined where they are equal, else a clause that gives the place (in characters, from 1),
 * what was expected and what stands there.
 */
export function describeDifference(expected: string, actual: string): string | undefined {
  if (expected === actual) return undefined;
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at += 1;
  return `at character ${at + 1} expected ${quoteAround(expected, at)} but found ${quoteAround(actual, at)}`;
}

function quoteAround(text: string, at: number): string {
  if (at >= text.length) return `the end of the text after «${text.slice(-CONTEXT)}»`;
  const start = Math.max(0, at - CONTEXT);
  const end = Math.min(text.length, at + CONTEXT);
  return `«${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}»`;
}
