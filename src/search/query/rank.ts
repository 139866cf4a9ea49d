/** Ranks paragraphs in two tiers: those that have all that was asked, then those that have some. */
import { cutExcerpt, type Excerpt } from './excerpt.ts';
import type { Evidence } from './look-up.ts';
import { isFormOf } from './same-word.ts';
import type { Book, SearchParagraph, Text } from './search-data.ts';
import type { Term } from './terms.ts';
import { joinPlaces, listWords, type Place } from './words.ts';

/** A paragraph that answers a query. */
export interface Hit {
  number: number;
  title: string;
  /** For comparing hits of one answer only. */
  score: number;
  /** What it lacks, as it was typed; empty where it has all. */
  missing: string[];
  /** Where the words that were found stand in its text. */
  marks: Place[];
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

/** The paragraphs for some terms, best first; those with something excluded only where there are no others. */
export function rankParagraphs(
  terms: readonly Term[],
  excluded: ReadonlyMap<number, string[]>,
  book: Book,
): Hit[] {
  const hits = [...book.paragraphs.values()].flatMap((paragraph) => {
    const hit = makeHit(paragraph, terms, excluded.get(paragraph.number) ?? [], book.paragraphs.size);
    return terms.some(({ found }) => found.has(paragraph.number)) ? [hit] : [];
  });
  const kept = hits.filter(({ number }) => !excluded.has(number));
  const sorted = (kept.length > 0 ? kept : hits).sort((a, b) => b.score - a.score || a.number - b.number);
  const partial = sorted.filter(({ missing }) => missing.length > 0);
  return [...sorted.filter(({ missing }) => missing.length === 0), ...partial.slice(0, MOST_PARTIAL)];
}

/** Describes a paragraph as an answer to some terms, or to none. */
export function makeHit(
  paragraph: SearchParagraph & Text,
  terms: readonly Term[],
  unwanted: string[],
  count: number,
): Hit {
  const { number, title, text, sentences } = paragraph;
  const lacked = terms.filter(({ found }) => !found.get(number)?.isSure);
  const rarities = terms.map((term) => measureRarity(term, count));
  const has = terms.map(({ found }) => found.get(number));
  const found = has.map((evidence, at) => ({
    places: evidence?.places ?? [],
    worth: 0.01 + (rarities[at] ?? 0),
  }));
  const related = has.flatMap((evidence) => (evidence?.places.length === 0 ? (evidence.related ?? []) : []));
  const covered = sum(has.map((evidence, at) => (evidence?.weight ?? 0) * (rarities[at] ?? 0)));
  return {
    number,
    title,
    score: covered / (sum(rarities) || 1) + weighDetail(has, terms, title),
    missing: [...lacked.map(({ typed }) => typed), ...unwanted],
    marks: joinPlaces(
      found.flatMap(({ places }) => places),
      text,
    ),
    excerpt: cutExcerpt(text, sentences, found),
    isFoundInTitle: related.some(({ isTitle }) => isTitle),
    related: [...new Set(related.flatMap(({ phrase, isTitle }) => (isTitle ? [] : [phrase])))],
  };
}

/** How much a term tells: the fewer paragraphs have it the more, most where none has (BM25's inverse document frequency). */
function measureRarity({ found }: Term, count: number): number {
  const sure = [...found.values()].filter(({ isSure }) => isSure).length;
  const holders = sure || found.size;
  return Math.log(1 + (count - holders + 0.5) / (holders + 0.5));
}

/** Up to about a third: neighbours in the query that are neighbours in the text, words that come again, words in the title. */
function weighDetail(has: readonly (Evidence | undefined)[], terms: readonly Term[], title: string): number {
  const isNear = (place: Place, before: Place) =>
    place.start > before.end && place.start - before.end <= LONGEST_GAP;
  const joints = has.slice(1).filter((evidence, at) => {
    return evidence?.places.some((place) => has[at]?.places.some((before) => isNear(place, before)));
  });
  const repeats = has.flatMap((evidence) =>
    evidence ? Math.log2(1 + Math.min(evidence.places.length, 4)) : [],
  );
  const titleWords = listWords(title);
  const titled = terms.filter(({ candidates }) =>
    candidates.some(({ words }) => words.some((word) => titleWords.some((other) => isFormOf(word, other)))),
  );
  return (
    (0.2 * joints.length) / Math.max(1, terms.length - 1) +
    (0.03 * sum(repeats)) / (repeats.length || 1) +
    (0.06 * titled.length) / (terms.length || 1)
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
