/** Sorted words in little room: each as the count of letters that it shares with the one before, then the rest. */

/** Writes sorted words of a to z; counts are signs from "0" on. */
export function packWords(words: readonly string[]): string {
  let last = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < last.length && last[shared] === word[shared]) shared += 1;
      last = word;
      return String.fromCharCode(0x30 + shared) + word.slice(shared);
    })
    .join('');
}

/** Reads what `packWords` wrote. */
export function unpackWords(packed: string): string[] {
  let last = '';
  return (packed.match(/[0-Z][^0-Z]*/gu) ?? []).map((piece) => {
    last = last.slice(0, piece.charCodeAt(0) - 0x30) + piece.slice(1);
    return last;
  });
}
