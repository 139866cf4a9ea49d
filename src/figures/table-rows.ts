/** How the rows of a table are ordered and found. */

/** Orders two cells: numbers by size, words by the alphabet, empty cells last. */
export function compareKeys(one: string, other: string): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const [first, second] = [Number(one), Number(other)];
  if (!Number.isNaN(first) && !Number.isNaN(second)) return first - second;
  return one.localeCompare(other, 'en', { sensitivity: 'base' });
}

/** Whether a row holds every one of the words that are looked for, whatever their case. */
export function isMatch(text: string, words: string): boolean {
  const folded = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
