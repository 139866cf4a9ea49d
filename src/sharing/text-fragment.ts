/**
 * Text fragments (`#:~:text=…`, https://wicg.github.io/scroll-to-text-fragment/):
 * makes a directive that finds given words in a page.
 */
import { foldWhitespace } from '../document/text.ts';

/** The four parts of a text directive, as they read before they are encoded. */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/** A place in a page's text: a block and an offset in UTF-16 units. */
export interface TextPosition {
  block: number;
  offset: number;
}

/** A stretch of a page's text, the end exclusive. */
export interface TextRange {
  start: TextPosition;
  end: TextPosition;
}

/** Longer quotations are named by their first and last words, which keeps the address short. */
const LONGEST_EXACT = 120;
const MOST_WORDS = 12;

/** Writes a directive for an address; every sign that has a meaning there is encoded. */
export function encodeTextDirective({ prefix, start, end, suffix }: TextDirective): string {
  const encode = (words: string) =>
    encodeURIComponent(words).replace(
      /[-'()!*~]|\.$/gu,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ].join(',');
}

/** The text of a page by blocks, with what the search for words in it needs. */
export class PageText {
  readonly blocks: readonly string[];
  readonly #folded: string[];
  readonly #language: string;
  readonly #breaks: readonly (readonly number[])[];

  /**
   * @param blocks the text of each block in the page's order
   * @param breaks where in each block, its white space folded, stands what Firefox does not search across
   */
  constructor(blocks: readonly string[], language: string, breaks: readonly (readonly number[])[] = []) {
    this.blocks = blocks.map(foldWhitespace);
    this.#folded = this.blocks.map(foldCase);
    this.#language = language;
    this.#breaks = breaks;
  }

  /** Grows a range to whole words and drops the white space at its ends; `undefined` when no word is left. */
  snap({ start, end }: TextRange): TextRange | undefined {
    const words = this.blocks.slice(start.block, end.block + 1).flatMap((text, index) => {
      const block = start.block + index;
      return listWords(text, this.#language).map((word) => ({
        start: { block, offset: word.index },
        end: { block, offset: word.index + word.length },
      }));
    });
    const touched = words.filter((word) => compare(word.end, start) > 0 && compare(word.start, end) < 0);
    const [first, last] = [touched[0], touched.at(-1)];
    return first && last && { start: first.start, end: last.end };
  }

  /**
   * Makes a short directive for a range of whole words: its first and last words, or all where they are few, with as
   * many neighbours as it takes for them to stand in the page once; `undefined` where a dozen are not enough.
   * @param context the least number of neighbours to name on either side, for a page other than this one
   */
  describe({ start, end }: TextRange, context = 0): TextDirective | undefined {
    const [first, last] = [this.blocks[start.block] ?? '', this.blocks[end.block] ?? ''];
    // What is searched for as a whole must not cross a break.
    const [startsAfter, startsBefore] = this.#findBreaks(start);
    const [endsAfter, endsBefore] = this.#findBreaks(end);
    const isOneBlock = start.block === end.block;
    const isExact = isOneBlock && end.offset <= startsBefore && end.offset - start.offset <= LONGEST_EXACT;
    const startLimit = isOneBlock ? Math.min(end.offset, startsBefore) : startsBefore;
    const endLimit = isOneBlock ? Math.max(start.offset, endsAfter) : endsAfter;
    for (let size = isExact ? context : Math.max(context, 3); size <= MOST_WORDS; size += 1) {
      const from = moveBack(first, start.offset, size, startsAfter);
      const to = moveOn(last, end.offset, size, endsBefore);
      const startEnd = isExact ? end.offset : moveOn(first, start.offset, size, startLimit);
      const endStart = isExact ? start.offset : moveBack(last, end.offset, size, endLimit);
      const searched = isExact
        ? [first.slice(from, to)]
        : [first.slice(from, startEnd), last.slice(endStart, to)];
      if (!searched.every((words) => this.#isUnique(words))) continue;
      const [prefix, suffix] = [first.slice(from, start.offset).trim(), last.slice(end.offset, to).trim()];
      return {
        ...(prefix && { prefix }),
        start: first.slice(start.offset, startEnd),
        ...(!isExact && { end: last.slice(endStart, end.offset) }),
        ...(suffix && { suffix }),
      };
    }
    return undefined;
  }

  #isUnique(words: string): boolean {
    return this.#folded.reduce((count, text) => count + text.split(foldCase(words)).length - 1, 0) === 1;
  }

  /** The breaks or ends of its block that a place stands between; one at the place itself parts nothing. */
  #findBreaks({ block, offset }: TextPosition): [number, number] {
    const breaks = this.#breaks[block] ?? [];
    return [
      Math.max(0, ...breaks.filter((place) => place < offset)),
      Math.min(this.blocks[block]?.length ?? 0, ...breaks.filter((place) => place > offset)),
    ];
  }
}

/** Words and signs as browsers part them (UAX #29) or, where the browser does not tell, nearly so. */
function listWords(text: string, language: string): { index: number; length: number }[] {
  const parts =
    'Segmenter' in Intl
      ? [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
      : Array.from(
          text.matchAll(/(?:\d,(?=\d)|[\p{L}\p{M}\p{N}](?:[.'’](?=[\p{L}\p{M}\p{N}]))?)+|./gsu),
          ({ index, 0: segment }) => ({ index, segment }),
        );
  return parts
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => ({ index, length: segment.length }));
}

function compare(one: TextPosition, other: TextPosition): number {
  return one.block - other.block || one.offset - other.offset;
}

/** The place so many words after another, at most at a limit. */
function moveOn(text: string, offset: number, words: number, limit: number): number {
  const [passed = ''] = new RegExp(`^(?:\\s*\\S+){0,${words}}`, 'u').exec(text.slice(offset, limit)) ?? [];
  return offset + passed.length;
}

/** The place so many words before another, at least at a limit. */
function moveBack(text: string, offset: number, words: number, limit: number): number {
  return limit + text.slice(limit, offset).search(new RegExp(`(?:\\S+(?:\\s+|$)){0,${words}}$`, 'u'));
}

// Browsers compare base letters and take all quotation marks of a kind for one; offsets must stay the same.
function foldCase(text: string): string {
  return text
    .replace(/[A-Z\u00c0-\u024f]/gu, (letter) => {
      const lower = letter.normalize('NFD').charAt(0).toLowerCase();
      return lower.length === letter.length ? lower : letter;
    })
    .replace(/[‘’‛]/gu, "'")
    .replace(/[“”‟]/gu, '"');
}
