/** Ranks paragraphs in two tiers: those that have all that was asked, then those that have some. */
import { cutExcerpt, type Excerpt } from './excerpt.ts';
import type { Evidence } from './look-up.ts';
import { isFormOf } from './same-word.ts';
import type { Book, Text } from './search-data.ts';
import type { Term } from './terms.ts';
import { joinPlaces, listWords, type Place } from './words.ts';

/** What a text has of what was asked. */
export interface Match {
  /** Where the words that were found stand in it. */
  marks: Place[];
  /** What it lacks, as it was typed; empty where it has all. */
  missing: string[];
}

/** A paragraph that answers a query. */
export interface Hit extends Match {
  number: number;
  title: string;
  /** For comparing hits of one answer only. */
  score: number;
  excerpt: Excerpt;
  /** The title has what the text lacks. */
  isFoundInTitle: boolean;
  /** Readers' phrases that speak for it where its text does not. */
  related: string[];
}

/** At most this many paragraphs are shown that have only some of what was asked. */
const MOST_PARTIAL = 3;
/** How far neighbours may be apart, in characters: a little word may stand between them. */
const LONGEST_GAP = 5;

/** Says what a text has of some terms. */
export function matchText(text: Text, terms: readonly Term[]): Match {
  return {
    marks: joinPlaces(
      terms.flatMap(({ found }) => found.get(text)?.places ?? []),
      text.text,
    ),
    missing: terms.flatMap(({ found, typed }) => (found.get(text)?.isSure ? [] : typed)),
  };
}

/** The paragraphs for some terms, best first; those with something excluded only where there are no others. */
export function rankParagraphs(terms: readonly Term[], excluded: readonly Term[], book: Book): Hit[] {
  const found = book.paragraphs.filter((paragraph) => terms.some((term) => term.found.has(paragraph)));
  const kept = found.filter((paragraph) => !excluded.some((term) => term.found.get(paragraph)?.isSure));
  const hits = (kept.length > 0 ? kept : found).map((paragraph) => makeHit(paragraph, terms, excluded, book));
  hits.sort((a, b) => b.score - a.score || a.number - b.number);
  const partial = hits.filter(({ missing }) => missing.length > 0);
  return [...hits.filter(({ missing }) => missing.length === 0), ...partial.slice(0, MOST_PARTIAL)];
}

function makeHit(
  paragraph: Book['paragraphs'][number],
  terms: readonly Term[],
  excluded: readonly Term[],
  book: Book,
): Hit {
  const { number, title, text, sentences } = paragraph;
  const { marks, missing } = matchText(paragraph, terms);
  const has = terms.map(({ found }) => found.get(paragraph));
  const rarities = terms.map((term) => measureRarity(term, book));
  const worths = has.map((evidence, at) => ({
    places: evidence?.places ?? [],
    worth: 0.01 + (rarities[at] ?? 0),
  }));
  const related = has.flatMap((evidence) => (evidence?.places.length === 0 ? (evidence.related ?? []) : []));
  const covered = sum(has.map((evidence, at) => (evidence?.weight ?? 0) * (rarities[at] ?? 0)));
  const unwanted = excluded.flatMap(({ typed, found }) => (found.get(paragraph)?.isSure ? typed : []));
  return {
    number,
    title,
    score: covered / (sum(rarities) || 1) + weighDetail(has, terms, title),
    missing: [...missing, ...unwanted],
    marks,
    excerpt: cutExcerpt(text, sentences, marks, worths),
    isFoundInTitle: related.some(({ isTitle }) => isTitle),
    related: [...new Set(related.flatMap(({ phrase, isTitle }) => (isTitle ? [] : phrase)))],
  };
}

/** How much a term tells: the fewer paragraphs have it the more, most where none has (BM25's inverse document frequency). */
function measureRarity({ found }: Term, { paragraphs }: Book): number {
  const has = paragraphs.flatMap((paragraph) => found.get(paragraph) ?? []);
  const holders = has.filter(({ isSure }) => isSure).length || has.length;
  return Math.log(1 + (paragraphs.length - holders + 0.5) / (holders + 0.5));
}

/** Up to a third: neighbours in the query that are neighbours in the text, words that come again, words in the title. */
function weighDetail(has: readonly (Evidence | undefined)[], terms: readonly Term[], title: string): number {
  const isNear = (place: Place, before: Place) =>
    place.start > before.end && place.start - before.end <= LONGEST_GAP;
  const joints = has.slice(1).filter((evidence, at) => {
    return evidence?.places.some((place) => has[at]?.places.some((before) => isNear(place, before)));
  });
  const titleWords = listWords(title);
  const titled = terms.filter(({ candidates }) =>
    candidates.some(({ words }) => words.some((word) => titleWords.some((other) => isFormOf(word, other)))),
  );
  const repeats = has.map((evidence) => Math.log2(1 + Math.min(evidence?.places.length ?? 0, 4)));
  const detail = 0.2 * joints.length + 0.03 * sum(repeats) + 0.06 * titled.length;
  return detail / (terms.length || 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
