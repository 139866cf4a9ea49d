/** The real words that a search must not take for a slip or a beginning of one of the vocabulary. */
import { maximumDistance, measureDistance, measureReach } from '../../search/correct.ts';

/**
 * Of all English words, those that are near a word of the vocabulary or begin one, and are not in it.
 * Near words are found by the letters they share once some are left out, not by comparing every pair.
 */
export function listGuardWords(vocabulary: readonly string[], english: readonly string[]): string[] {
  const known = new Set(vocabulary);
  const reduced = new Map<string, string[]>();
  const beginnings = new Set<string>();
  for (const word of vocabulary) {
    for (let length = 2; length < word.length; length += 1) beginnings.add(word.slice(0, length));
    for (const rest of leaveOut(word, maximumDistance(word.length + 1))) {
      const sharing = reduced.get(rest);
      if (sharing) sharing.push(word);
      else reduced.set(rest, [word]);
    }
  }
  return english.filter((word) => {
    if (known.has(word)) return false;
    if (beginnings.has(word)) return true;
    const limit = maximumDistance(word.length);
    for (const rest of leaveOut(word, limit)) {
      for (const near of reduced.get(rest) ?? []) {
        const reach = measureReach(word, near);
        if (reach > 0 && measureDistance(word, near, reach) <= reach) return true;
      }
    }
    return false;
  });
}

/** The word itself, and what is left of it when up to `count` letters are left out. */
function leaveOut(word: string, count: number): Set<string> {
  let last = new Set([word]);
  const all = new Set(last);
  for (let round = 0; round < count; round += 1) {
    const next = new Set<string>();
    for (const one of last)
      for (let at = 0; at < one.length; at += 1) next.add(one.slice(0, at) + one.slice(at + 1));
    for (const one of next) all.add(one);
    last = next;
  }
  return all;
}
