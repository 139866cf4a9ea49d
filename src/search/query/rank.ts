/** Ranks paragraphs in two tiers: those that have all that was asked, then those that have some. */
import { cutExcerpt, type Excerpt } from './excerpt.ts';
import type { Evidence } from './look-up.ts';
import { isSameWord } from './same-word.ts';
import type { Book, SearchParagraph, Text } from './search-data.ts';
import type { Term } from './terms.ts';
import { joinPlaces, type Place } from './words.ts';

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

/** The paragraphs for some terms, best first. */
export function rankParagraphs(terms: readonly Term[], excluded: ReadonlySet<number>, book: Book): Hit[] {
  const needed = terms.filter(({ isOptional }) => !isOptional);
  const rarities = new Map(terms.map((term) => [term, measureRarity(term, book.paragraphs.size)]));
  const sum = [...needed].reduce((total, term) => total + (rarities.get(term) ?? 0), 0) || 1;
  const hits = [...book.paragraphs.values()].flatMap((paragraph): Hit[] => {
    const has = terms.flatMap((term) => {
      const evidence = term.found.get(paragraph.number);
      return evidence ? [{ term, evidence, rarity: rarities.get(term) ?? 0 }] : [];
    });
    if (has.length === 0 || excluded.has(paragraph.number)) return [];
    const missing = needed
      .filter(({ found }) => !found.get(paragraph.number)?.isSure)
      .map(({ typed }) => typed);
    const coverage =
      has.reduce(
        (total, { term, evidence, rarity }) => total + rarity * evidence.weight * (term.isOptional ? 0.3 : 1),
        0,
      ) / sum;
    const score =
      coverage +
      weighDetail(
        has.map(({ evidence }) => evidence),
        terms,
        paragraph,
      );
    return [makeHit(paragraph, score, missing, has)];
  });
  const sorted = hits.sort((a, b) => b.score - a.score || a.number - b.number);
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
  has: readonly Evidence[],
  terms: readonly Term[],
  paragraph: SearchParagraph & Text,
): number {
  const lists = terms.map(({ found }) => found.get(paragraph.number)?.places ?? []);
  const joints = lists
    .slice(1)
    .filter((places, at) =>
      places.some((place) =>
        lists[at]?.some((before) => place.start > before.end && place.start - before.end <= 5),
      ),
    ).length;
  const repeats =
    has.reduce((total, { places }) => total + Math.log2(1 + Math.min(places.length, 4)), 0) / has.length;
  const titled = terms.filter(({ words }) =>
    words.some((word) =>
      paragraph.title
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((other) => other === word || (other.length > 3 && isSameWord(word, other))),
    ),
  );
  return (
    (0.2 * joints) / Math.max(1, terms.length - 1) + 0.03 * repeats + (0.06 * titled.length) / terms.length
  );
}

function makeHit(
  paragraph: SearchParagraph & Text,
  score: number,
  missing: string[],
  has: readonly { evidence: Evidence; rarity: number }[],
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
