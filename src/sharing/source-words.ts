/** The source's words, kept in the page where no translator reaches them. */
import type { KnownParagraph } from './targets.ts';

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

/** The paragraphs of the page as addresses know them. */
export function listKnown(): KnownParagraph[] {
  return [...readSource()].map(([number, sentences]) => ({ number, sentences: sentences.length }));
}
