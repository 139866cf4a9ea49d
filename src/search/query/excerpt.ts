/** Cuts from a text the sentence that shows best why it was found. */
import { joinPlaces, type Place } from './words.ts';

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

/** What was found for one thing that was asked, and how much that tells. */
export interface Found {
  places: readonly Place[];
  worth: number;
}

/** A longer sentence is cut around its marks, in characters. */
const LONGEST = 240;
const BEFORE_MARK = 60;

/** The sentence with most of what was found, or the first one. */
export function cutExcerpt(text: string, sentences: readonly number[], found: readonly Found[]): Excerpt {
  const ends = [...sentences.slice(1), text.length];
  const isWithin = (place: Place, start: number, end: number) => start <= place.start && place.end <= end;
  const worths = sentences.map((start, at) => {
    const shown = found.filter(({ places }) => places.some((place) => isWithin(place, start, ends[at] ?? 0)));
    return shown.reduce((sum, { worth }) => sum + worth, 0);
  });
  const best = Math.max(0, worths.indexOf(Math.max(...worths)));
  const start = sentences[best] ?? 0;
  const end = start + text.slice(start, ends[best]).trimEnd().length;
  const marks = joinPlaces(
    found.flatMap(({ places }) => places),
    text,
  );
  const [from, to] = cutAround(
    text,
    start,
    end,
    marks.filter((mark) => isWithin(mark, start, end)),
  );
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

/** The part of a sentence, between whole words, that holds most marks. */
function cutAround(
  text: string,
  start: number,
  end: number,
  marks: readonly Place[],
): [from: number, to: number] {
  if (end - start <= LONGEST) return [start, end];
  const count = (mark: Place) =>
    marks.filter((other) => other.start >= mark.start && other.end <= mark.start - BEFORE_MARK + LONGEST)
      .length;
  const [first] = [...marks].sort((a, b) => count(b) - count(a) || a.start - b.start);
  const cut = Math.min((first?.start ?? start) - BEFORE_MARK, end - LONGEST);
  const from = cut <= start ? start : text.indexOf(' ', cut) + 1;
  return [from, from + LONGEST >= end ? end : text.lastIndexOf(' ', from + LONGEST)];
}
