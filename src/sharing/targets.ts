/** The part of an address after `#` that names paragraphs and sentences: `p4`, `p4s2`, `p4-p6`, `p4s2-p4s4`. */
import { paragraphAnchor, paragraphPath, sentenceAnchor, wholeTextPath } from '../document/links.ts';

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

/** The paragraphs of a page in order, by number: the sentences of each, the space after each but the last included. */
export type Source = ReadonlyMap<number, readonly string[]>;

/** What mail and chat programs put before the name: another `#`, a `!`, a slash, a bracket. */
const DAMAGE = /^[^a-z\d]+/iu;
/** The first place, and where there is one the last: `p4s2-p4s4`, `p4s2-s4`, `p4s2-4`, `p4-6`. */
const PLACES = /^p(\d+)(?:s(\d+))?(?![a-z\d])(?:\s*[-–]\s*(?:(p)?(\d+))?(?:s(\d+))?(?![a-z\d]))?/iu;

/**
 * Reads a fragment. What is reversed is turned round, what does not exist gives way to the nearest
 * that does, and what is malformed counts as far as it can be read; `undefined` when the fragment
 * does not speak of paragraphs at all.
 * @param source the paragraphs of the page
 */
export function parseTarget(fragment: string, source: Source): Target | undefined {
  const match = PLACES.exec(decodeFully(fragment).replace(DAMAGE, ''));
  if (!match || source.size === 0) return undefined;
  const [, paragraph = '', sentence, hasLetter, lastNumber, lastSentence] = match;
  const first = findNearest(source, paragraph, sentence);
  if (lastNumber === undefined && lastSentence === undefined) return { first, last: first };
  // After a sentence a bare number is a sentence of the same paragraph.
  const isSentence = sentence !== undefined && !hasLetter && lastSentence === undefined;
  const last = isSentence
    ? findNearest(source, paragraph, lastNumber)
    : findNearest(source, lastNumber ?? paragraph, lastSentence);
  return order(first, last, source);
}

/** Writes a target as a fragment without its `#`, in the shortest form that means the same. */
export function formatTarget({ first, last }: Target): string {
  return [...new Set([first, last].map(formatPlace))].join('-');
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
export function listAnchors({ first, last }: Target, source: Source): string[] {
  return [...source]
    .filter(([number]) => number >= first.paragraph && number <= last.paragraph)
    .flatMap(([number, sentences]) => {
      if (first.sentence === undefined || last.sentence === undefined) return [paragraphAnchor(number)];
      const from = number === first.paragraph ? first.sentence : 1;
      const to = number === last.paragraph ? last.sentence : sentences.length;
      return sentences.map((_, index) => sentenceAnchor(number, index + 1)).slice(from - 1, to);
    });
}

/** Undoes what mail programs encode, sometimes more than once; what is no code stays. */
export function decodeFully(address: string): string {
  try {
    const decoded = decodeURIComponent(address);
    return decoded === address ? address : decodeFully(decoded);
  } catch {
    return address;
  }
}

/** The place itself or, where it does not exist, the last before it or the first of all. */
function findNearest(source: Source, paragraph: string, sentence: string | undefined): Place {
  const numbers = [...source.keys()];
  const number = numbers.findLast((candidate) => candidate <= Number(paragraph)) ?? numbers[0] ?? 0;
  // A sentence of a paragraph that is not there says nothing about its neighbour.
  if (sentence === undefined || number !== Number(paragraph)) return { paragraph: number };
  return {
    paragraph: number,
    sentence: Math.max(Math.min(Number(sentence), source.get(number)?.length ?? 1), 1),
  };
}

function order(from: Place, to: Place, source: Source): Target {
  const hasSentences = from.sentence !== undefined || to.sentence !== undefined;
  const toStart = (place: Place) => (hasSentences ? { sentence: 1, ...place } : place);
  const toEnd = (place: Place) =>
    hasSentences ? { sentence: source.get(place.paragraph)?.length ?? 1, ...place } : place;
  const [first, last] = [toStart(from), toEnd(to)];
  const distance = first.paragraph - last.paragraph || (first.sentence ?? 1) - (last.sentence ?? 1);
  return distance <= 0 ? { first, last } : { first: toStart(to), last: toEnd(from) };
}

function formatPlace({ paragraph, sentence }: Place): string {
  return sentence === undefined ? paragraphAnchor(paragraph) : sentenceAnchor(paragraph, sentence);
}
