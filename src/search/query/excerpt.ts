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

/** A longer sentence is cut around its marks, in characters. */
const LONGEST = 240;
const BEFORE_MARK = 60;

/** The sentence with most of what was found; `places` are lists, one for each thing asked, with its worth. */
export function cutExcerpt(
  text: string,
  sentences: readonly number[],
  places: readonly { places: readonly Place[]; worth: number }[],
): Excerpt {
  const worths = sentences.map((start, at) => {
    const end = sentences[at + 1] ?? text.length;
    return places.reduce(
      (sum, { places: list, worth }) =>
        sum + (list.some((place) => place.start >= start && place.start < end) ? worth : 0),
      0,
    );
  });
  const best = Math.max(0, worths.indexOf(Math.max(...worths)));
  const start = sentences[best] ?? 0;
  const end = start + text.slice(start, sentences[best + 1] ?? text.length).trimEnd().length;
  const marks = joinPlaces(
    places.flatMap(({ places: list }) => list),
    text,
  ).filter((mark) => mark.start >= start && mark.end <= end);
  const [from, to] = cutAround(text, start, end, marks);
  return {
    sentence: best + 1,
    text: text.slice(from, to),
    marks: marks
      .filter((mark) => mark.start >= from && mark.end <= to)
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
  let [best, most] = [start, -1];
  for (const mark of marks) {
    const from = Math.max(start, mark.start - BEFORE_MARK);
    const count = marks.filter((other) => other.start >= mark.start && other.end <= from + LONGEST).length;
    if (count > most) [best, most] = [from, count];
  }
  best = Math.min(best, end - LONGEST);
  const from = best <= start ? start : text.indexOf(' ', best) + 1;
  const to = from + LONGEST >= end ? end : text.lastIndexOf(' ', from + LONGEST);
  return [from, to];
}
