/** Brings a mistyped word to the words it may have been meant for. */

/** A word and how far the typed one is from it: 0 is equal, 1 an edit. */
export interface Correction {
  word: string;
  cost: number;
}

/** How many edits a word of that length may be away from what was typed. */
export function maximumDistance(length: number): number {
  if (length < 3) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * The words within reach of a mistyped one, nearest first. Slips that fingers make (a letter doubled,
 * dropped or swapped with its neighbour, one vowel for another) count for less than others.
 */
export function listCorrections(typed: string, words: Iterable<string>): Correction[] {
  const limit = maximumDistance(typed.length);
  if (limit === 0 || /\d/u.test(typed)) return [];
  const found = new Map<string, Correction>();
  for (const word of words) {
    const reach = measureReach(typed, word);
    if (reach === 0 || Math.abs(word.length - typed.length) > reach) continue;
    const distance = measureDistance(typed, word, reach);
    if (distance <= reach && distance > 0) found.set(word, { word, cost: distance * weighSlip(typed, word) });
  }
  return [...found.values()].sort((one, other) => one.cost - other.cost);
}

/** How many edits apart a typed word and one of the vocabulary may be: two only where the first letter is right. */
export function measureReach(typed: string, word: string): number {
  if (word.length < 4) return 0;
  // A long word that lost two letters is shorter than it was: "comitee".
  const length = word.length > 8 ? typed.length + 1 : typed.length;
  const reach = Math.min(maximumDistance(length), maximumDistance(word.length + 1));
  return typed[0] === word[0] ? reach : Math.min(reach, 1);
}

/** The Damerau-Levenshtein distance (optimal string alignment), or more than the limit where it exceeds it. */
export function measureDistance(one: string, other: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const substitution = one[row - 1] === other[column - 1] ? 0 : 1;
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + substitution,
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[other.length] ?? 0;
}

/** How unlikely the difference of two near words is as a slip, from 0.7 to 1.3. */
function weighSlip(typed: string, word: string): number {
  let weight = 1;
  if ([...typed].sort().join('') === [...word].sort().join('')) weight = 0.7;
  else if (undouble(typed) === undouble(word)) weight = 0.7;
  else if (typed.replace(/[aeiouy]+/gu, 'a') === word.replace(/[aeiouy]+/gu, 'a')) weight = 0.8;
  else if (typed.length < word.length) weight = 0.9;
  return typed[0] === word[0] ? weight : weight + 0.3;
}

function undouble(word: string): string {
  return word.replace(/(.)\1/gu, '$1');
}
