/** Cuts from a paragraph what shows why it was found. */

/** A run of words of one sentence: pieces in turn plain and marked, the first plain. */
export interface Excerpt {
  /** The sentence, counted from 1. */
  sentence: number;
  pieces: string[];
}

/** At most this many sentences are shown of one paragraph. */
const MOST_SENTENCES = 2;
/** A longer sentence is cut around its marks. */
const LONGEST_SENTENCE = 34;
/** How many words are left standing before the first mark where a sentence is cut. */
const WORDS_BEFORE = 8;

/** The sentence that a word stands in, counted from 1; `starts` as in the vocabulary, without the first. */
export function findSentence(starts: readonly number[], position: number): number {
  return starts.filter((start) => start <= position).length + 1;
}

/** The sentences with most of the words that were found, in the order of the text; else the first sentence. */
export function cutExcerpts(
  words: readonly string[],
  positions: readonly number[],
  starts: readonly number[],
): Excerpt[] {
  const counts = new Map<number, number>();
  for (const position of positions) {
    const sentence = findSentence(starts, position);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  const chosen = [...counts]
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one - other)
    .slice(0, MOST_SENTENCES)
    .map(([sentence]) => sentence)
    .sort((one, other) => one - other);
  return (chosen.length > 0 ? chosen : [1]).map((sentence) => {
    const start = starts[sentence - 2] ?? 0;
    const end = starts[sentence - 1] ?? words.length;
    return cutSentence(
      words,
      positions.filter((at) => at >= start && at < end),
      sentence,
      start,
      end,
    );
  });
}

function cutSentence(
  words: readonly string[],
  positions: number[],
  sentence: number,
  start: number,
  end: number,
): Excerpt {
  let [from, to] = [start, end];
  if (end - start > LONGEST_SENTENCE) {
    from = Math.max(start, Math.min(findDensest(positions, start) - WORDS_BEFORE, end - LONGEST_SENTENCE));
    to = from + LONGEST_SENTENCE;
  }
  const pieces = [from > start ? '… ' : ''];
  for (let at = from; at < to; at += 1) {
    // Neighbours are marked together, with the space between them.
    const isMarked = positions.includes(at);
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}%]*)$/u.exec(words[at] ?? '') ?? [];
    const space = at + 1 < to ? ' ' : '';
    if (!isMarked || core === '') append(pieces, `${words[at]}${space}`, false);
    else {
      const joins = positions.includes(at + 1) && at + 1 < to && after === '';
      append(pieces, before, false);
      append(pieces, joins ? `${core} ` : core, true);
      if (!joins) append(pieces, `${after}${space}`, false);
    }
  }
  if (to < end) append(pieces, ' …', false);
  return { sentence, pieces };
}

function append(pieces: string[], text: string, isMarked: boolean): void {
  if (text === '') return;
  if ((pieces.length % 2 === 0) === isMarked) pieces[pieces.length - 1] += text;
  else pieces.push(text);
}

/** The first word of the window that holds most of what was found. */
function findDensest(positions: readonly number[], start: number): number {
  const room = LONGEST_SENTENCE - WORDS_BEFORE;
  let [best, most] = [positions[0] ?? start, 0];
  for (const at of positions) {
    const count = positions.filter((other) => other >= at && other < at + room).length;
    if (count > most) [best, most] = [at, count];
  }
  return best;
}
