/** Citations as the reader gets them. Free of everything that only the build has, for browsers fill them too. */
import type { CitationStyle } from './citation-schema.ts';

/** The paragraphs a citation points to. */
export interface Pinpoint {
  first: number;
  last: number;
}

/** A finished citation; italics stand between asterisks. */
export interface Citation {
  /** A note, or the entry of a list of references where the style cites in the text. */
  entry: string;
  /** What stands in the text beside the quotation, in the styles that cite there. */
  inText?: string;
}

/** The style that a reader chose, or the first where that choice is not known. */
export function pickStyle<Style extends { id: string }>(
  styles: readonly Style[],
  id: string | null,
): Style | undefined {
  return styles.find((style) => style.id === id) ?? styles[0];
}

/** Cites the document or, where there is a pinpoint, paragraphs of it, at an absolute address. */
export function fillCitation(style: CitationStyle, url: string, pinpoint?: Pinpoint): Citation {
  const place = pinpoint && formatPinpoint(style, pinpoint);
  // An asterisk of the address would be read as the beginning of italics; written so, it leads to the same place.
  const address = url.replaceAll('*', '%2A');
  const fill = (template: string) =>
    template.replace('{pinpoint}', () => place ?? '').replace('{url}', () => address);
  return {
    entry: fill((pinpoint && style.paragraph) ?? style.document),
    ...(style.inText && { inText: fill(pinpoint ? style.inText.paragraph : style.inText.document) }),
  };
}

/** Names paragraphs as a style does: "para. 4", "paras. 4–6". */
export function formatPinpoint(style: Pick<CitationStyle, 'pinpoint'>, { first, last }: Pinpoint): string {
  const { one, several } = style.pinpoint;
  return first === last ? one.replace('{n}', `${first}`) : several.replace('{n}', `${first}–${last}`);
}

/** The citation as plain text, to be copied: what stands in the text, then the entry. */
export function formatCitation({ entry, inText }: Citation): string {
  return dropItalics(inText === undefined ? entry : `${inText}\n${entry}`);
}

/** Words in quotation marks, followed by their citation. */
export function formatQuotation(words: string, { entry, inText }: Citation): string {
  const citation = inText === undefined ? entry : `${inText}\n\n${entry}`;
  return `“${words}” ${dropItalics(citation)}`;
}

/** Takes a text apart at its asterisks; every second piece is in italics. */
export function splitItalics(text: string): string[] {
  return text.split('*');
}

/** Cuts words that are too long to quote after the last whole word that fits, and marks the cut. */
export function cutQuotation(words: string, most = 2000): { words: string; isCut: boolean } {
  if (words.length <= most) return { words, isCut: false };
  return { words: `${words.slice(0, words.lastIndexOf(' ', most))} […]`, isCut: true };
}

function dropItalics(text: string): string {
  return splitItalics(text).join('');
}
