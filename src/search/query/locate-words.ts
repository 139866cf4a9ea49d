/** Finds the words of a paragraph, counted between white space, in the pieces of text that a page holds it in. */

/** A stretch of text: from an offset in one piece to an offset in the same or a later one. */
export interface Stretch {
  from: { piece: number; offset: number };
  to: { piece: number; offset: number };
}

/** The stretches of the words at these positions; words side by side make one stretch. */
export function locateWords(pieces: readonly string[], positions: readonly number[]): Stretch[] {
  const words: Stretch[] = [];
  let isInside = false;
  for (const [piece, text] of pieces.entries()) {
    for (let offset = 0; offset < text.length; offset += 1) {
      const isSpace = /\s/u.test(text[offset] ?? '');
      if (!isSpace && !isInside) words.push({ from: { piece, offset }, to: { piece, offset } });
      const word = words.at(-1);
      if (!isSpace && word) word.to = { piece, offset: offset + 1 };
      isInside = !isSpace;
    }
  }
  const wanted = [...new Set(positions)].sort((one, other) => one - other);
  const stretches: Stretch[] = [];
  for (const [index, position] of wanted.entries()) {
    const word = words[position];
    const last = stretches.at(-1);
    if (!word) continue;
    if (last && wanted[index - 1] === position - 1) last.to = word.to;
    else stretches.push({ from: word.from, to: word.to });
  }
  return stretches.map((stretch) => trim(pieces, stretch));
}

/** Leaves quotes and full stops at both ends unmarked. */
function trim(pieces: readonly string[], { from, to }: Stretch): Stretch {
  const start = { ...from };
  const end = { ...to };
  const first = pieces[start.piece] ?? '';
  const last = pieces[end.piece] ?? '';
  while (start.offset < first.length - 1 && /[^\p{L}\p{N}]/u.test(first[start.offset] ?? ''))
    start.offset += 1;
  while (end.offset > 1 && /[^\p{L}\p{N}%]/u.test(last[end.offset - 1] ?? '')) end.offset -= 1;
  return { from: start, to: end };
}
