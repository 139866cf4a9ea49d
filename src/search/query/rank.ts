/** Orders paragraphs by what they cover of a query, rare words counting for more than common ones. */
import type { Entry } from './engine.ts';
import { isInTitle, type Match } from './match.ts';
import type { Term } from './resolve.ts';

/** A paragraph that answers a query. */
export interface Ranked {
  entry: Entry;
  /** Every word of the text that answers it, from 0. */
  positions: number[];
  /** What it is listed under, where the text itself lacks the words. */
  listed: NonNullable<Match['listed']>[];
  score: number;
}

/** A paragraph must cover this share of what the best one covers. */
const LEAST_SHARE = 0.5;
/** What it adds that a paragraph has the query word for word. */
const VERBATIM = 3;

/** The inverse document frequency of a term: how much it says that a paragraph has it. */
export function weighRarity(count: number, paragraphs: number): number {
  return Math.log(1 + (paragraphs - count + 0.5) / (count + 0.5));
}

/** Ranks the paragraphs that the terms match: with so many quoted phrases at least, and first those that have it all verbatim. */
export function rankParagraphs(
  terms: readonly Term[],
  paragraphs: number,
  { verbatim, needed }: { verbatim: ReadonlySet<number>; needed: number },
): Ranked[] {
  const found = new Map<
    number,
    { entry: Entry; coverage: number; score: number; phrases: number; matches: [Term, Match][] }
  >();
  for (const term of terms) {
    const rarity = weighRarity(term.matches.size, paragraphs) * (term.length > 1 ? 1.5 : 1);
    for (const [number, match] of term.matches) {
      const one = found.get(number) ?? { entry: match.entry, coverage: 0, score: 0, phrases: 0, matches: [] };
      const often = match.positions.length;
      one.coverage += rarity * (match.listed ? match.weight : 1);
      one.score += rarity * (match.weight + 0.2 * (often / (often + 1)));
      if (often > 0 && term.words.some((word) => isInTitle(match.entry, word))) one.score += rarity * 0.2;
      one.phrases += term.isPhrase ? 1 : 0;
      one.matches.push([term, match]);
      found.set(number, one);
    }
  }
  const candidates = [...found.values()].filter(({ phrases }) => phrases >= needed);
  const best = Math.max(0, ...candidates.map(({ coverage }) => coverage));
  return candidates
    .filter(({ coverage }) => coverage >= best * LEAST_SHARE)
    .map(({ entry, score, matches }) => ({
      entry,
      positions: [...new Set(matches.flatMap(([, { positions }]) => positions))].sort((a, b) => a - b),
      listed: matches.flatMap(([, { listed }]) => (listed ? [listed] : [])),
      score: score + weighNearness(matches, paragraphs) + (verbatim.has(entry.number) ? VERBATIM : 0),
    }))
    .sort((one, other) => other.score - one.score || one.entry.number - other.entry.number);
}

/** What it adds that words which stand side by side in the query do so in the text. */
function weighNearness(matches: readonly [Term, Match][], paragraphs: number): number {
  let sum = 0;
  for (const [term, match] of matches) {
    const [, next] = matches.find(([other]) => other.at === term.at + term.length) ?? [];
    if (!next) continue;
    const ends = new Set(match.positions);
    if (next.positions.some((at) => ends.has(at - 1) || ends.has(at)))
      sum += 0.3 * weighRarity(Math.min(paragraphs, term.matches.size), paragraphs);
  }
  return sum;
}
