/**
 * Text fragments (`#:~:text=…`): makes a directive that finds given words in a
 * page, and resolves a directive as the specification says
 * (https://wicg.github.io/scroll-to-text-fragment/, "Navigating to a text fragment").
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
  readonly #boundaries: (Set<number> | undefined)[] = [];
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
    const first = this.#findEdge(start, 1);
    const last = this.#findEdge(end, -1);
    if (!first || !last || compare(first, last) >= 0) return undefined;
    const words = [...this.#boundariesOf(first.block)].filter((offset) => offset <= first.offset);
    const ends = [...this.#boundariesOf(last.block)].filter((offset) => offset >= last.offset);
    return {
      start: { block: first.block, offset: Math.max(0, ...words) },
      end: { block: last.block, offset: Math.min(this.blocks[last.block]?.length ?? 0, ...ends) },
    };
  }

  /** The words of a range; `separator` stands between two blocks. */
  slice({ start, end }: TextRange, separator = ' '): string {
    return this.blocks
      .slice(start.block, end.block + 1)
      .map((text, index) => {
        const block = start.block + index;
        return text.slice(
          block === start.block ? start.offset : 0,
          block === end.block ? end.offset : undefined,
        );
      })
      .join(separator);
  }

  /** Finds the first stretch that a directive means, by the published algorithm. */
  resolve({ prefix, start, end, suffix }: TextDirective): TextRange | undefined {
    let from: TextPosition = { block: 0, offset: 0 };
    for (;;) {
      let match: TextRange | undefined;
      const endsAtWord = end !== undefined || suffix === undefined;
      if (prefix !== undefined) {
        const before = this.#find(prefix, from, true, false);
        if (!before) return undefined;
        from = next(before.start);
        const after = this.#skipSpace(before.end);
        if (!after) return undefined;
        match = this.#find(start, after, false, endsAtWord);
        if (!match) return undefined;
        if (compare(match.start, after) !== 0) continue;
      } else {
        match = this.#find(start, from, true, endsAtWord);
        if (!match) return undefined;
        from = next(match.start);
      }
      let endFrom = match.end;
      for (;;) {
        if (end !== undefined) {
          const last = this.#find(end, endFrom, true, suffix === undefined);
          if (!last) return undefined;
          match = { start: match.start, end: last.end };
        }
        if (suffix === undefined) return match;
        const after = this.#skipSpace(match.end);
        const found = after && this.#find(suffix, after, false, true);
        if (!after || !found) return undefined;
        if (compare(found.start, after) === 0) return match;
        if (end === undefined) break;
        endFrom = match.end;
      }
    }
  }

  /**
   * Makes the shortest directive of ours that resolves to exactly this range of whole words.
   * @param context the least number of words to name on either side, for a page other than this one
   */
  describe(range: TextRange, context = 0): TextDirective | undefined {
    const words = this.slice(range);
    const { start, end } = range;
    const isOneBlock = start.block === end.block;
    // What is searched for as a whole must not cross a break.
    const [startsAfter, startsBefore] = this.#findBreaks(start);
    const [endsAfter, endsBefore] = this.#findBreaks(end);
    const isExact = isOneBlock && startsBefore.offset >= end.offset && words.length <= LONGEST_EXACT;
    const cut = (from: TextPosition, to: TextPosition) => splitWords(this.slice({ start: from, end: to }));
    const first = cut(start, isOneBlock && end.offset < startsBefore.offset ? end : startsBefore);
    const last = cut(isOneBlock && start.offset > endsAfter.offset ? start : endsAfter, end);
    const before = cut(startsAfter, start);
    const after = cut(end, endsBefore);
    for (let size = isExact ? context : Math.max(context, 3); size <= MOST_WORDS; size += 1) {
      const directive: TextDirective = isExact
        ? { start: words }
        : { start: first.slice(0, size).join(' '), end: last.slice(-size).join(' ') };
      if (size > 0) {
        const prefix = before.slice(-size).join(' ');
        const suffix = after.slice(0, size).join(' ');
        if (prefix) directive.prefix = prefix;
        if (suffix) directive.suffix = suffix;
      }
      const found = this.resolve(directive);
      if (found && compare(found.start, start) === 0 && compare(found.end, end) === 0) return directive;
    }
    return undefined;
  }

  #find(words: string, from: TextPosition, atWordStart: boolean, atWordEnd: boolean): TextRange | undefined {
    const needle = foldCase(words);
    for (let block = from.block; block < this.#folded.length; block += 1) {
      const text = this.#folded[block] ?? '';
      let offset = text.indexOf(needle, block === from.block ? from.offset : 0);
      for (; offset !== -1; offset = text.indexOf(needle, offset + 1)) {
        const end = offset + needle.length;
        if (atWordStart && !this.#boundariesOf(block).has(offset)) continue;
        if (atWordEnd && !this.#boundariesOf(block).has(end)) continue;
        return { start: { block, offset }, end: { block, offset: end } };
      }
    }
    return undefined;
  }

  #skipSpace({ block, offset }: TextPosition): TextPosition | undefined {
    const text = this.blocks[block];
    if (text === undefined) return undefined;
    const rest = text.slice(offset);
    const skipped = offset + rest.length - rest.trimStart().length;
    return skipped < text.length
      ? { block, offset: skipped }
      : this.#skipSpace({ block: block + 1, offset: 0 });
  }

  #findEdge({ block, offset }: TextPosition, direction: 1 | -1): TextPosition | undefined {
    const text = this.blocks[block];
    if (text === undefined) return undefined;
    if (direction === 1) return this.#skipSpace({ block, offset });
    const length = text.slice(0, offset).trimEnd().length;
    if (length > 0) return { block, offset: length };
    return this.#findEdge({ block: block - 1, offset: this.blocks[block - 1]?.length ?? 0 }, -1);
  }

  #boundariesOf(block: number): Set<number> {
    this.#boundaries[block] ??= new Set([
      ...listWords(this.blocks[block] ?? '', this.#language).map(({ index }) => index),
      this.blocks[block]?.length ?? 0,
    ]);
    return this.#boundaries[block];
  }

  /** The breaks or ends of its block that a place stands between; one at the place itself parts nothing. */
  #findBreaks({ block, offset }: TextPosition): [TextPosition, TextPosition] {
    const edges = [0, ...(this.#breaks[block] ?? []), this.blocks[block]?.length ?? 0];
    return [
      { block, offset: Math.max(...edges.filter((edge) => edge < offset), 0) },
      { block, offset: Math.min(...edges.filter((edge) => edge > offset), this.blocks[block]?.length ?? 0) },
    ];
  }
}

/** Words as browsers part them (UAX #29) or, where the browser does not tell, nearly so. */
function listWords(text: string, language: string): { index: number }[] {
  if ('Segmenter' in Intl) return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:(?:[.'’]|(?<=\d),(?=\d))[\p{L}\p{M}\p{N}]+)*|./gsu)];
}

function next({ block, offset }: TextPosition): TextPosition {
  return { block, offset: offset + 1 };
}

function compare(one: TextPosition, other: TextPosition): number {
  return one.block - other.block || one.offset - other.offset;
}

function splitWords(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
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
