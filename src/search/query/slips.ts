/** How far a mistyped word is from the one that was meant. */

/**
 * The cost of a slip, 0.7 to 2.6, or undefined where the word is out of reach: one edit, two from eight letters;
 * in words under six letters the first one must be right, or have changed places with the next.
 * What fingers and ears confuse costs less.
 */
export function measureSlip(typed: string, word: string): number | undefined {
  const [short, long] = [Math.min(typed.length, word.length), Math.max(typed.length, word.length)];
  const isFirstRight = typed[0] === word[0];
  const isFirstSwapped = typed[0] === word[1] && typed[1] === word[0];
  const limit = isFirstRight && long >= 8 ? 2 : 1;
  if (short < 3 || long < 4 || long - short > limit) return undefined;
  if (long < 6 && !isFirstRight && !isFirstSwapped) return undefined;
  const edits = countEdits(typed, word, limit);
  return edits <= limit ? edits * weighSlip(typed, word) + (isFirstRight ? 0 : 0.3) : undefined;
}

/** Counts letters left out, put in, changed or swapped with the next; no further than one beyond the limit. */
function countEdits(typed: string, word: string, limit: number): number {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (at === typed.length && at === word.length) return 0;
  if (limit === 0) return 1;
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  const steps = [[1, 0], [0, 1], [1, 1], ...(isSwapped ? [[2, 2]] : [])] as [number, number][];
  const rests = steps.map(([more, other]) =>
    countEdits(typed.slice(at + more), word.slice(at + other), limit - 1),
  );
  return 1 + Math.min(...rests);
}

function weighSlip(typed: string, word: string): number {
  const isAlike = (form: (text: string) => string) => form(typed) === form(word);
  if (isAlike((text) => [...text].sort().join('')) || isAlike((text) => text.replace(/(.)\1/gu, '$1')))
    return 0.7;
  if (isAlike((text) => text.replace(/[aeiouy]+/gu, 'a'))) return 0.8;
  return typed.length < word.length ? 0.9 : 1;
}
