/** Ranks paragraphs in two tiers: those that have all that was asked, then those that have some. */
import type { Evidence } from './look-up.ts';
import { isFormOf } from './same-word.ts';
import type { Book, SearchParagraph, Text } from './search-data.ts';
import type { Term } from './terms.ts';
import { joinPlaces, listWords, type Place } from './words.ts';

/** A paragraph that answers a query. */
export type Hit = ReturnType<typeof makeHit>;

/** At most this many paragraphs are shown that have only some of what was asked. */
const MOST_PARTIAL = 3;

/** A longer sentence is cut around its first mark, in characters. */
const LONGEST = 240;
const BEFORE_MARK = 60;

/** Adds up what a paragraph has of each term, the rare ones counting for more. */
type Weigh = (measure: (reason: Evidence | undefined) => number) => number;

/** Says what a text has of some terms. */
export function matchText(text: Text, terms: readonly Term[]) {
  return {
    /** Where the words that were found stand in it. */
    marks: joinPlaces(
      terms.flatMap(({ found }) => found.get(text)?.places ?? []),
      text.text,
    ),
    /** What it lacks, as it was typed; empty where it has all. */
    missing: terms.flatMap(({ found, typed }) => (found.get(text)?.isSure ? [] : typed)),
  };
}

/**
 * The paragraphs for some terms, best first. None where one term is found nowhere and the others only by a part of a
 * reader's phrase.
 */
export function rankParagraphs(terms: readonly Term[], book: Book): Hit[] {
  const isKnown = terms.some((term) => [...term.found.values()].some(({ isSure }) => isSure));
  if (!isKnown && terms.some((term) => term.found.size === 0)) return [];
  const found = book.paragraphs.filter((paragraph) => terms.some((term) => term.found.has(paragraph)));
  const hits = found.map((paragraph) => makeHit(paragraph, terms, book));
  hits.sort((a, b) => b.score - a.score || a.number - b.number);
  const partial = hits.filter(({ missing }) => missing.length > 0);
  return [...hits.filter(({ missing }) => missing.length === 0), ...partial.slice(0, MOST_PARTIAL)];
}

function makeHit(paragraph: Book['paragraphs'][number], terms: readonly Term[], book: Book) {
  const { number, title } = paragraph;
  const { marks, missing } = matchText(paragraph, terms);
  const weigh: Weigh = (measure) =>
    terms.reduce((sum, term) => sum + measureRarity(term, book) * measure(term.found.get(paragraph)), 0);
  const evidence = terms.flatMap(({ found }) => found.get(paragraph) ?? []);
  const related = evidence.flatMap((reason) => (reason.places.length > 0 ? [] : (reason.related ?? [])));
  return {
    number,
    title,
    /** For comparing hits of one answer only. */
    score: weigh((reason) => reason?.weight ?? 0) / weigh(() => 1) + weighDetail(paragraph, terms),
    missing,
    marks,
    excerpt: cutExcerpt(paragraph, marks, weigh),
    /** The title has what the text lacks. */
    isFoundInTitle: related.some(({ isTitle }) => isTitle),
    /** Readers' phrases that speak for it where its text does not. */
    related: [...new Set(related.flatMap(({ phrase, isTitle }) => (isTitle ? [] : phrase)))],
  };
}

/** How much a term tells: the fewer paragraphs have it the more, most where none has (BM25's inverse document frequency). */
function measureRarity({ found }: Term, { paragraphs }: Book): number {
  const has = paragraphs.flatMap((paragraph) => found.get(paragraph) ?? []);
  const holders = has.filter(({ isSure }) => isSure).length || has.length;
  return Math.log(1 + (paragraphs.length - holders + 0.5) / (holders + 0.5));
}

/** Up to an eighth: words that come again, words in the title. */
function weighDetail(paragraph: Book['paragraphs'][number], terms: readonly Term[]): number {
  const titleWords = listWords(paragraph.title);
  const details = terms.map(({ found, candidates }) => {
    const count = Math.min(found.get(paragraph)?.places.length ?? 0, 4);
    const words = candidates.flatMap((candidate) => candidate.words);
    const isTitled = words.some((word) => titleWords.some((other) => isFormOf(word, other)));
    return 0.03 * Math.log2(1 + count) + 0.06 * Number(isTitled);
  });
  return details.reduce((total, detail) => total + detail, 0) / terms.length;
}

/** The sentence with most of what was found, or the first one; a long one is cut around its first mark. */
function cutExcerpt({ text, sentences }: SearchParagraph, marks: readonly Place[], weigh: Weigh) {
  const isWithin = (place: Place, start: number, end: number) => start <= place.start && place.end <= end;
  const worths = sentences.map((start, at) =>
    weigh((reason) =>
      Number(reason?.places.some((place) => isWithin(place, start, sentences[at + 1] ?? text.length)) ?? 0),
    ),
  );
  const best = worths.indexOf(Math.max(...worths));
  const start = sentences[best] ?? 0;
  const end = start + text.slice(start, sentences[best + 1]).trimEnd().length;
  const first = marks.find((mark) => isWithin(mark, start, end))?.start ?? start;
  const cut = Math.min(first - BEFORE_MARK, end - LONGEST);
  const from = cut <= start ? start : text.indexOf(' ', cut) + 1;
  const to = from + LONGEST >= end ? end : text.lastIndexOf(' ', from + LONGEST);
  return {
    /** Counted from 1. */
    sentence: best + 1,
    text: text.slice(from, to),
    /** In the excerpt's own text. */
    marks: marks.flatMap((mark) =>
      isWithin(mark, from, to) ? { start: mark.start - from, end: mark.end - from } : [],
    ),
    isCutBefore: from > start,
    isCutAfter: to < end,
  };
}
