/** Sets two transcripts beside each other, word by word, and lists every difference. */
import { diffArrays } from 'diff';

/** How many words are shown before and after a difference. */
const CONTEXT = 3;

/**
 * Finds where two transcripts differ; white space, page breaks (`---`) and asterisks are no words.
 * @returns each place with its paragraph, 0 before the first, and what the first has there, and what the second
 */
export function compareTranscripts(first: string, second: string) {
  const [a, b] = [splitTranscript(first), splitTranscript(second)];
  const differences: { paragraph: number; passages: ReturnType<typeof cutPassage>[] }[] = [];
  let [paragraph, startA, startB, endA, endB] = [0, 0, 0, 0, 0];
  // An empty run at the end, for what differs there.
  for (const { value, removed, added } of [
    ...diffArrays(a, b),
    { value: [], removed: false, added: false },
  ]) {
    if (!added) endA += value.length;
    if (!removed) endB += value.length;
    if (removed || added) continue;
    const [sharedA, sharedB] = [endA - value.length, endB - value.length];
    if (sharedA > startA || sharedB > startB)
      differences.push({
        paragraph,
        passages: [cutPassage(a, startA, sharedA), cutPassage(b, startB, sharedB)],
      });
    // A paragraph begins where both have its number: "1.", then "2." and so on.
    for (const word of value) if (word === `${paragraph + 1}.`) paragraph += 1;
    [startA, startB] = [endA, endB];
  }
  return differences;
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
