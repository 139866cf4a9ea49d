/** Ranks paragraphs in two tiers: those that have all that was asked, then those that have some. */
import { cutExcerpt, type Excerpt } from './excerpt.ts';
import type { Evidence } from './look-up.ts';
import { isFormOf } from './same-word.ts';
import type { Book, SearchParagraph, Text } from './search-data.ts';
import type { Term } from './terms.ts';
import { joinPlaces, type Place, readWords } from './words.ts';

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
  /** The title, where it has what the text lacks. */
  isFoundInTitle: boolean;
  /** Readers' phrases that speak for it where its text does not. */
  related: string[];
}

/** At most this many paragraphs are shown that have only some of what was asked. */
const MOST_PARTIAL = 3;
/** How far neighbours may be apart, in characters: a little word may stand between them. */
const LONGEST_GAP = 5;

/** A term that a paragraph has. */
interface Has {
  term: Term;
  evidence: Evidence;
  /** How much the term tells. */
  rarity: number;
}

/** The paragraphs for some terms, best first; those with something excluded only where there are no others. */
export function rankParagraphs(
  terms: readonly Term[],
  excluded: ReadonlyMap<number, string[]>,
  book: Book,
): Hit[] {
  const rarities = new Map(terms.map((term) => [term, measureRarity(term, book.paragraphs.size)]));
  const sum = terms.reduce((total, term) => total + (rarities.get(term) ?? 0), 0) || 1;
  const hits = [...book.paragraphs.values()].flatMap((paragraph): Hit[] => {
    const has = terms.flatMap((term): Has[] => {
      const evidence = term.found.get(paragraph.number);
      return evidence ? [{ term, evidence, rarity: rarities.get(term) ?? 0 }] : [];
    });
    if (has.length === 0) return [];
    const lacked = terms.filter(({ found }) => !found.get(paragraph.number)?.isSure);
    const missing = [...lacked.map(({ typed }) => typed), ...(excluded.get(paragraph.number) ?? [])];
    const coverage = has.reduce((total, { evidence, rarity }) => total + rarity * evidence.weight, 0);
    return [makeHit(paragraph, coverage / sum + weighDetail(has, terms, paragraph), missing, has)];
  });
  const kept = hits.filter(({ number }) => !excluded.has(number));
  const sorted = (kept.length > 0 ? kept : hits).sort((a, b) => b.score - a.score || a.number - b.number);
  const whole = sorted.filter(({ missing }) => missing.length === 0);
  return [...whole, ...sorted.filter(({ missing }) => missing.length > 0).slice(0, MOST_PARTIAL)];
}

/** How much a term tells: the fewer paragraphs have it the more, most where none has (BM25's inverse document frequency). */
function measureRarity({ found }: Term, count: number): number {
  const sure = [...found.values()].filter(({ isSure }) => isSure).length;
  const holders = sure || found.size;
  return Math.log(1 + (count - holders + 0.5) / (holders + 0.5));
}

/** Up to about a third: neighbours in the query that are neighbours in the text, words that come again, words in the title. */
function weighDetail(
  has: readonly Has[],
  terms: readonly Term[],
  { number, title }: SearchParagraph & Text,
): number {
  const lists = terms.map(({ found }) => found.get(number)?.places ?? []);
  const joints = lists
    .slice(1)
    .filter((places, at) =>
      places.some(({ start }) => lists[at]?.some(({ end }) => start > end && start - end <= LONGEST_GAP)),
    );
  const repeats = has.map(({ evidence }) => Math.log2(1 + Math.min(evidence.places.length, 4)));
  const titleWords = readWords(title).map(({ word }) => word);
  const titled = terms.filter(({ words }) =>
    words.some((word) => titleWords.some((other) => isFormOf(word, other))),
  );
  return (
    (0.2 * joints.length) / Math.max(1, terms.length - 1) +
    (0.03 * repeats.reduce((sum, one) => sum + one, 0)) / has.length +
    (0.06 * titled.length) / terms.length
  );
}

function makeHit(
  paragraph: SearchParagraph & Text,
  score: number,
  missing: string[],
  has: readonly Has[],
): Hit {
  const { number, title, text, sentences } = paragraph;
  const related = has.flatMap(({ evidence }) =>
    evidence.places.length === 0 ? (evidence.related ?? []) : [],
  );
  const places = has.map(({ evidence, rarity }) => ({ places: evidence.places, worth: rarity + 0.01 }));
  return {
    number,
    title,
    score,
    missing,
    marks: joinPlaces(
      places.flatMap((one) => one.places),
      text,
    ),
    excerpt: cutExcerpt(text, sentences, places),
    isFoundInTitle: related.some(({ isTitle }) => isTitle),
    related: [...new Set(related.flatMap(({ phrase, isTitle }) => (isTitle ? [] : [phrase])))],
  };
}
