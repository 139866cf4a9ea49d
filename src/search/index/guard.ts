/** The real words that a search must not take for a slip or a beginning of one of the vocabulary. */
import { measureDistance, measureReach } from '../query/correct.ts';

/** Of all English words, those that are near a word of the vocabulary or begin one, and are not in it. */
export function listGuardWords(vocabulary: readonly string[], english: readonly string[]): string[] {
  const known = new Set(vocabulary);
  const beginnings = new Set<string>();
  for (const word of vocabulary)
    for (let length = 2; length < word.length; length += 1) beginnings.add(word.slice(0, length));
  const isNear = makeNearTest(vocabulary);
  return english.filter((word) => !known.has(word) && (beginnings.has(word) || isNear(word)));
}

/**
 * Whether a word is within reach of one of the vocabulary. A slip at the first letter is a look-up; for any other
 * the first letters agree, and few words with that letter have letters so much alike that they need comparing.
 */
function makeNearTest(vocabulary: readonly string[]): (word: string) => boolean {
  const targets = vocabulary.filter((word) => word.length >= 4);
  const whole = new Set(targets);
  const tails = new Set(targets.map((word) => word.slice(1)));
  const byFirstLetter = new Map<string, { word: string; letters: number }[]>();
  for (const word of targets) {
    const first = word.charAt(0);
    const others = byFirstLetter.get(first) ?? [];
    others.push({ word, letters: listLetters(word) });
    byFirstLetter.set(first, others);
  }
  return (word) => {
    if (word.length < 3) return false;
    const [first = '', second = ''] = word;
    const tail = word.slice(1);
    if (tails.has(tail) || tails.has(word) || whole.has(tail) || whole.has(second + first + word.slice(2)))
      return true;
    const letters = listLetters(word);
    return (byFirstLetter.get(first) ?? []).some((near) => {
      const reach = measureReach(word, near.word);
      return (
        Math.abs(word.length - near.word.length) <= reach &&
        countBits(letters ^ near.letters) <= 2 * reach &&
        measureDistance(word, near.word, reach) <= reach
      );
    });
  };
}

/** The letters of a word as bits. */
function listLetters(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function countBits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
