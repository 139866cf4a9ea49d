/**
 * Reads text fragments as browsers do, by the published algorithm, to judge what the site makes
 * (https://wicg.github.io/scroll-to-text-fragment/, "Navigating to a text fragment").
 */
import type { PageText, TextDirective, TextPosition, TextRange } from '../../../src/sharing/text-fragment.ts';

/** Reads a directive back; `undefined` when it is not one. */
export function parseTextDirective(encoded: string): TextDirective | undefined {
  const tokens = encoded.split(',');
  const directive: TextDirective = { start: '' };
  try {
    if (tokens[0]?.endsWith('-')) directive.prefix = decodeURIComponent(tokens.shift()?.slice(0, -1) ?? '');
    if (tokens.at(-1)?.startsWith('-')) directive.suffix = decodeURIComponent(tokens.pop()?.slice(1) ?? '');
    const [start, end, ...others] = tokens;
    if (!start || others.length > 0) return undefined;
    directive.start = decodeURIComponent(start);
    if (end !== undefined) directive.end = decodeURIComponent(end);
  } catch {
    return undefined;
  }
  return directive;
}

/** Finds the first stretch of a page's text that a directive means. */
export function resolveTextDirective(
  page: PageText,
  directive: TextDirective,
  language = 'en',
): TextRange | undefined {
  return new Resolver(page.blocks, language).resolve(directive);
}

/** The words of a range; a space stands between two blocks. */
export function sliceText({ blocks }: PageText, { start, end }: TextRange): string {
  return blocks
    .slice(start.block, end.block + 1)
    .map((text, index) => {
      const block = start.block + index;
      return text.slice(
        block === start.block ? start.offset : 0,
        block === end.block ? end.offset : undefined,
      );
    })
    .join(' ');
}

class Resolver {
  readonly blocks: readonly string[];
  readonly #folded: string[];
  readonly #segmenter: Intl.Segmenter;
  readonly #boundaries = new Map<number, Set<number>>();

  constructor(blocks: readonly string[], language: string) {
    this.blocks = blocks;
    this.#folded = blocks.map(foldCase);
    this.#segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  }

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

  #boundariesOf(block: number): Set<number> {
    const text = this.blocks[block] ?? '';
    const found =
      this.#boundaries.get(block) ??
      new Set([...[...this.#segmenter.segment(text)].map(({ index }) => index), text.length]);
    this.#boundaries.set(block, found);
    return found;
  }
}

function next({ block, offset }: TextPosition): TextPosition {
  return { block, offset: offset + 1 };
}

function compare(one: TextPosition, other: TextPosition): number {
  return one.block - other.block || one.offset - other.offset;
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
