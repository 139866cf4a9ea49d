/** Sets two transcripts beside each other, word by word, and lists every difference. */

/** How many words are shown before and after a difference. */
const CONTEXT = 3;

/**
 * Finds where two transcripts differ; white space, page breaks (`---`) and asterisks are no words.
 * @returns each place with its paragraph, 0 before the first, and what the first has there, and what the second
 */
export function compareTranscripts(first: string, second: string) {
  const [a, b] = [splitTranscript(first), splitTranscript(second)];
  const countShared = measureShared(a, b);
  const differences: { paragraph: number; passages: ReturnType<typeof cutPassage>[] }[] = [];
  let paragraph = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; i += 1, j += 1) {
    const [startA, startB] = [i, j];
    while ((i < a.length || j < b.length) && a[i] !== b[j])
      if (j >= b.length || countShared(i + 1, j) > countShared(i, j + 1)) i += 1;
      else j += 1;
    if (i > startA || j > startB)
      differences.push({ paragraph, passages: [cutPassage(a, startA, i), cutPassage(b, startB, j)] });
    // A paragraph begins where both have its number: "1.", then "2." and so on.
    if (a[i] === `${paragraph + 1}.`) paragraph += 1;
  }
  return differences;
}

/**
 * Measures the longest common run of words (https://en.wikipedia.org/wiki/Longest_common_subsequence).
 * @returns how many words can be matched from the place `i` of the first and `j` of the second on
 */
function measureShared(a: string[], b: string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
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
