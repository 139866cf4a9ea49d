/** The part of an address after `#` that names paragraphs and sentences: `p4`, `p4s2`, `p4-p6`, `p4s2-p4s4`. */
import { paragraphPath, wholeTextPath } from '../document/links.ts';

/** A paragraph, or one of its sentences. */
export interface Place {
  paragraph: number;
  sentence?: number;
}

/** One place, where both ends are the same, or all from the first to the last. */
export interface Target {
  first: Place;
  last: Place;
}

/** A paragraph that a page holds and how many sentences it has. */
export interface KnownParagraph {
  number: number;
  sentences: number;
}

/** What mail and chat programs put before the name: another `#`, a `!`, a slash, a bracket. */
const DAMAGE = /^[^a-z\d]+/iu;
/** The first place, and where there is one the last: `p4s2-p4s4`, `p4s2-s4`, `p4s2-4`, `p4-6`. */
const PLACES = /^p(\d+)(?:s(\d+))?(?![a-z\d])(?:\s*[-–]\s*(?:(p)?(\d+))?(?:s(\d+))?(?![a-z\d]))?/iu;

/**
 * Reads a fragment. What is reversed is turned round, what does not exist gives way to the nearest
 * that does, and what is malformed counts as far as it can be read; `undefined` when the fragment
 * does not speak of paragraphs at all.
 * @param known the paragraphs of the page, in order
 */
export function parseTarget(fragment: string, known: readonly KnownParagraph[]): Target | undefined {
  const match = PLACES.exec(decode(fragment).replace(DAMAGE, ''));
  if (!match || known.length === 0) return undefined;
  const [, paragraph = '', sentence, hasLetter, lastNumber, lastSentence] = match;
  const first = findNearest(known, paragraph, sentence);
  if (lastNumber === undefined && lastSentence === undefined) return { first, last: first };
  // After a sentence a bare number is a sentence of the same paragraph.
  const isSentence = sentence !== undefined && !hasLetter && lastSentence === undefined;
  const last = isSentence
    ? findNearest(known, paragraph, lastNumber)
    : findNearest(known, lastNumber ?? paragraph, lastSentence);
  return order(first, last, known);
}

/** Writes a target as a fragment without its `#`, in the shortest form that means the same. */
export function formatTarget({ first, last }: Target): string {
  return isSame(first, last) ? formatPlace(first) : `${formatPlace(first)}-${formatPlace(last)}`;
}

/** The path under which a target is shared: within a paragraph on its own page, else in the whole text. */
export function targetPath(target: Target): string {
  const { first, last } = target;
  if (first.paragraph !== last.paragraph) return `${wholeTextPath()}#${formatTarget(target)}`;
  const path = paragraphPath(first.paragraph);
  return first.sentence === undefined ? path : `${path}#${formatTarget(target)}`;
}

/** Says in words what a target is: "paragraph 4, sentences 2–4"; `here` is the paragraph that need not be named. */
export function describeTarget({ first, last }: Target, here?: number): string {
  const name = (plural: string, from: number, to: number) =>
    from === to ? `${plural.slice(0, -1)} ${from}` : `${plural} ${from}–${to}`;
  if (first.sentence === undefined || last.sentence === undefined)
    return name('paragraphs', first.paragraph, last.paragraph);
  const within = (place: Place, sentences: string) => `paragraph ${place.paragraph}, ${sentences}`;
  if (first.paragraph === last.paragraph) {
    const sentences = name('sentences', first.sentence, last.sentence);
    return first.paragraph === here ? sentences : within(first, sentences);
  }
  return `${within(first, `sentence ${first.sentence}`)}, to ${within(last, `sentence ${last.sentence}`)}`;
}

/** Lists the anchors that a target covers: sentences where it names sentences, else whole paragraphs. */
export function listAnchors({ first, last }: Target, known: readonly KnownParagraph[]): string[] {
  return known
    .filter(({ number }) => number >= first.paragraph && number <= last.paragraph)
    .flatMap(({ number, sentences }) => {
      if (first.sentence === undefined || last.sentence === undefined) return [`p${number}`];
      const from = number === first.paragraph ? first.sentence : 1;
      const to = number === last.paragraph ? last.sentence : sentences;
      return Array.from({ length: to - from + 1 }, (_, index) => `p${number}s${from + index}`);
    });
}

/** Mail programs may encode more than once. */
function decode(fragment: string): string {
  try {
    const decoded = decodeURIComponent(fragment);
    return decoded === fragment ? fragment : decode(decoded);
  } catch {
    return fragment;
  }
}

function countSentences(paragraph: number, known: readonly KnownParagraph[]): number {
  return known.find(({ number }) => number === paragraph)?.sentences ?? 1;
}

function findNearest(
  known: readonly KnownParagraph[],
  paragraph: string,
  sentence: string | undefined,
): Place {
  // Beyond that a number is no longer exact.
  const number = Math.min(Number(paragraph), Number.MAX_SAFE_INTEGER);
  const nearest = known.reduce((best, candidate) =>
    Math.abs(candidate.number - number) < Math.abs(best.number - number) ? candidate : best,
  );
  // A sentence of a paragraph that is not there says nothing about its neighbour.
  if (sentence === undefined || nearest.number !== number) return { paragraph: nearest.number };
  return { paragraph: number, sentence: Math.min(Math.max(Number(sentence), 1), nearest.sentences) };
}

function order(from: Place, to: Place, known: readonly KnownParagraph[]): Target {
  const hasSentences = from.sentence !== undefined || to.sentence !== undefined;
  const toStart = (place: Place) => (hasSentences ? { sentence: 1, ...place } : place);
  const toEnd = (place: Place) =>
    hasSentences ? { sentence: countSentences(place.paragraph, known), ...place } : place;
  const [first, last] = [toStart(from), toEnd(to)];
  const isBefore =
    first.paragraph === last.paragraph
      ? (first.sentence ?? 1) <= (last.sentence ?? 1)
      : first.paragraph < last.paragraph;
  return isBefore ? { first, last } : { first: toStart(to), last: toEnd(from) };
}

function isSame(place: Place, other: Place): boolean {
  return place.paragraph === other.paragraph && place.sentence === other.sentence;
}

function formatPlace({ paragraph, sentence }: Place): string {
  return sentence === undefined ? `p${paragraph}` : `p${paragraph}s${sentence}`;
}
