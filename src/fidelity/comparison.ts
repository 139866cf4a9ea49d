/** Sets two transcripts beside each other, word by word, and lists every difference. */

/** How many words are shown before and after a difference. */
const CONTEXT = 3;
/** So many words alike in a row part two differences; fewer may be alike by chance. */
const BETWEEN = 3;

/**
 * Finds where two transcripts differ; white space, page breaks (`---`) and asterisks are no words.
 * @returns each place with its paragraph, 0 before the first, and what the first has there, and what the second
 */
export function compareTranscripts(first: string, second: string) {
  const [a, b] = [splitTranscript(first), splitTranscript(second)];
  const differences: { paragraph: number; passages: ReturnType<typeof cutPassage>[] }[] = [];
  let [paragraph, atA, atB] = [0, 0, 0];
  while (atA < a.length || atB < b.length) {
    const [endA, endB] = findShared(a, b, atA, atB);
    if (endA > atA || endB > atB)
      differences.push({ paragraph, passages: [cutPassage(a, atA, endA), cutPassage(b, atB, endB)] });
    // A paragraph begins where both have its number: "1.", then "2." and so on.
    if (a[endA] === `${paragraph + 1}.`) paragraph += 1;
    [atA, atB] = [endA + 1, endB + 1];
  }
  return differences;
}

/** Where both go on with the same words, or both end: at a cost that grows with the difference, not with the text. */
function findShared(a: readonly string[], b: readonly string[], atA: number, atB: number): [number, number] {
  for (let steps = 0; ; steps += 1)
    for (let inA = atA; inA <= atA + steps; inA += 1) {
      const inB = atB + steps - (inA - atA);
      const count = steps === 0 ? 1 : BETWEEN;
      if (Array.from({ length: count }).every((_, at) => a[inA + at] === b[inB + at])) return [inA, inB];
    }
}

function splitTranscript(transcript: string): string[] {
  return transcript
    .replace(/^\uFEFF|^---$|\*/gmu, '')
    .split(/[ \t\r\n]+/u)
    .filter(Boolean);
}

/** Cuts out words, with those that stand before and after them. */
function cutPassage(words: string[], from: number, to: number) {
  const join = (start: number, end: number) => words.slice(Math.max(0, start), end).join(' ');
  return { before: join(from - CONTEXT, from), words: join(from, to), after: join(to, to + CONTEXT) };
}
