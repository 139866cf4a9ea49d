/**
 * The part of an address after `#` that names paragraphs and sentences:
 * `p4`, `p4s2`, `p4-p6`, `p4s2-p4s4`.
 */

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

/**
 * Reads a fragment. What is reversed is turned round, what does not exist gives way to the nearest
 * that does, and what is malformed counts as far as it can be read; `undefined` when the fragment
 * does not speak of paragraphs at all.
 * @param known the paragraphs of the page, in order
 */
export function parseTarget(fragment: string, known: readonly KnownParagraph[]): Target | undefined {
  const words = /^#?p(\d+)(?:s(\d+))?(?![\w])(?:\s*[-–]\s*(?:p?(\d+))?(?:s(\d+))?)?/iu.exec(decode(fragment));
  if (!words || known.length === 0) return undefined;
  const [, paragraph, sentence, lastParagraph, lastSentence] = words;
  const first = findNearest(known, toNumber(paragraph) ?? 1, toNumber(sentence));
  if (lastParagraph === undefined && lastSentence === undefined) return { first, last: first };
  const last = findNearest(known, toNumber(lastParagraph ?? paragraph) ?? 1, toNumber(lastSentence));
  return order(first, last, known);
}

/** Writes a target as a fragment without its `#`, in the shortest form that means the same. */
export function formatTarget({ first, last }: Target): string {
  return isSame(first, last) ? formatPlace(first) : `${formatPlace(first)}-${formatPlace(last)}`;
}

/** Says in words what a target is: "paragraph 4, sentences 2–4". */
export function describeTarget({ first, last }: Target): string {
  if (isSame(first, last)) return describePlace(first);
  if (first.sentence === undefined || last.sentence === undefined)
    return `paragraphs ${first.paragraph}–${last.paragraph}`;
  if (first.paragraph === last.paragraph)
    return `paragraph ${first.paragraph}, sentences ${first.sentence}–${last.sentence}`;
  return `${describePlace(first)}, to ${describePlace(last)}`;
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

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}

function findNearest(known: readonly KnownParagraph[], number: number, sentence: number | undefined): Place {
  const nearest = known.reduce((best, one) =>
    Math.abs(one.number - number) < Math.abs(best.number - number) ? one : best,
  );
  // A sentence of a paragraph that is not there says nothing about its neighbour.
  if (sentence === undefined || nearest.number !== number) return { paragraph: nearest.number };
  return { paragraph: number, sentence: Math.min(Math.max(sentence, 1), nearest.sentences) };
}

function order(one: Place, other: Place, known: readonly KnownParagraph[]): Target {
  if (one.sentence === undefined && other.sentence === undefined)
    return one.paragraph <= other.paragraph ? { first: one, last: other } : { first: other, last: one };
  const length = (place: Place) => known.find(({ number }) => number === place.paragraph)?.sentences ?? 1;
  const start = (place: Place) => ({ paragraph: place.paragraph, sentence: place.sentence ?? 1 });
  const end = (place: Place) => ({ paragraph: place.paragraph, sentence: place.sentence ?? length(place) });
  const isBefore =
    one.paragraph === other.paragraph
      ? start(one).sentence <= start(other).sentence
      : one.paragraph < other.paragraph;
  return isBefore ? { first: start(one), last: end(other) } : { first: start(other), last: end(one) };
}

function isSame(one: Place, other: Place): boolean {
  return one.paragraph === other.paragraph && one.sentence === other.sentence;
}

function formatPlace({ paragraph, sentence }: Place): string {
  return sentence === undefined ? `p${paragraph}` : `p${paragraph}s${sentence}`;
}

function describePlace({ paragraph, sentence }: Place): string {
  return sentence === undefined ? `paragraph ${paragraph}` : `paragraph ${paragraph}, sentence ${sentence}`;
}
