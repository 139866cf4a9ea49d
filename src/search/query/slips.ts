/** How far a mistyped word is from the one that was meant. */

/**
 * How many edits may lie between: one, two from eight letters. In words under six letters the first one
 * must be right, or have changed places with the next.
 */
export function measureReach(typed: string, word: string): number {
  const length = Math.max(typed.length, word.length);
  if (Math.min(typed.length, word.length) < 3 || length < 4) return 0;
  const isFirstRight = typed[0] === word[0];
  if (length < 6 && !isFirstRight && !(typed[0] === word[1] && typed[1] === word[0])) return 0;
  return isFirstRight && length >= 8 ? 2 : 1;
}

/** The cost of a slip, 0.7 to 2.6, or undefined where the word is out of reach. What fingers and ears confuse costs less. */
export function measureSlip(typed: string, word: string): number | undefined {
  const reach = measureReach(typed, word);
  if (reach === 0 || Math.abs(typed.length - word.length) > reach) return undefined;
  const distance = countEdits(typed, word);
  if (distance > reach) return undefined;
  return distance * weighSlip(typed, word) + (typed[0] === word[0] ? 0 : 0.3);
}

/** Counts letters left out, put in, changed or swapped with the next (optimal string alignment). */
export function countEdits(typed: string, word: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const isEqual = typed[row - 1] === word[column - 1];
      const [above = 0, left = 0, diagonal = 0] = [
        previous[column],
        current[column - 1],
        previous[column - 1],
      ];
      let cost = Math.min(above + 1, left + 1, diagonal + (isEqual ? 0 : 1));
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    [before, previous] = [previous, current];
  }
  return previous[word.length] ?? 0;
}

function weighSlip(typed: string, word: string): number {
  const isAlike = (form: (text: string) => string) => form(typed) === form(word);
  if (isAlike((text) => [...text].sort().join('')) || isAlike((text) => text.replace(/(.)\1/gu, '$1')))
    return 0.7;
  if (isAlike((text) => text.replace(/[aeiouy]+/gu, 'a'))) return 0.8;
  return typed.length < word.length ? 0.9 : 1;
}
