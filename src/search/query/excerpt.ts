/** Cuts from a text the sentence that shows best why it was found. */
import type { Place } from './words.ts';

/** A sentence, or what stands around its marks in a long one. */
export interface Excerpt {
  /** The sentence, counted from 1. */
  sentence: number;
  text: string;
  /** What was found, in the excerpt's own text. */
  marks: Place[];
  /** Words were cut off before or after. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** A longer sentence is cut around its first mark, in characters. */
const LONGEST = 240;
const BEFORE_MARK = 60;

/**
 * The sentence with most of what was found, or the first one.
 * `found` are the places of each thing that was asked, and how much it tells; `marks` all places, joined.
 */
export function cutExcerpt(
  text: string,
  sentences: readonly number[],
  marks: readonly Place[],
  found: readonly { places: readonly Place[]; worth: number }[],
): Excerpt {
  const isWithin = (place: Place, start: number, end: number) => start <= place.start && place.end <= end;
  const worths = sentences.map((start, at) => {
    const end = sentences[at + 1] ?? text.length;
    const shown = found.filter(({ places }) => places.some((place) => isWithin(place, start, end)));
    return shown.reduce((sum, { worth }) => sum + worth, 0);
  });
  const best = worths.indexOf(Math.max(...worths));
  const start = sentences[best] ?? 0;
  const end = start + text.slice(start, sentences[best + 1]).trimEnd().length;
  const first = marks.find((mark) => isWithin(mark, start, end))?.start ?? start;
  const cut = Math.min(first - BEFORE_MARK, end - LONGEST);
  const from = cut <= start ? start : text.indexOf(' ', cut) + 1;
  const to = from + LONGEST >= end ? end : text.lastIndexOf(' ', from + LONGEST);
  return {
    sentence: best + 1,
    text: text.slice(from, to),
    marks: marks
      .filter((mark) => isWithin(mark, from, to))
      .map((mark) => ({ start: mark.start - from, end: mark.end - from })),
    isCutBefore: from > start,
    isCutAfter: to < end,
  };
}
