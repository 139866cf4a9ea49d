/** The source's words, kept in the page where no translator reaches them. */
import type { KnownParagraph, Target } from './targets.ts';

/** A paragraph's sentences, the space after each but the last included. */
export type SourceParagraph = readonly string[];

let source: ReadonlyMap<number, SourceParagraph> | undefined;

/** Reads the paragraphs of the page, in order, by their numbers; none on a page without text. */
export function readSource(): ReadonlyMap<number, SourceParagraph> {
  source ??= new Map(
    JSON.parse(document.querySelector('script[data-source]')?.textContent ?? '[]') as [number, string[]][],
  );
  return source;
}

/** The words of a paragraph. */
export function readWords(number: number): string {
  return readSource().get(number)?.join('') ?? '';
}

/** The paragraphs of the page as addresses know them. */
export function listKnown(): KnownParagraph[] {
  return [...readSource()].map(([number, sentences]) => ({ number, sentences: sentences.length }));
}

/** The words of all sentences or paragraphs of a place; paragraphs are parted by an empty line. */
export function readTarget({ first, last }: Target): string {
  return [...readSource()]
    .filter(([number]) => number >= first.paragraph && number <= last.paragraph)
    .map(([number, sentences]) => {
      const from = number === first.paragraph ? (first.sentence ?? 1) - 1 : 0;
      const to = number === last.paragraph ? last.sentence : undefined;
      return sentences.slice(from, to).join('').trim();
    })
    .join('\n\n');
}
