/** Citations as the reader gets them. Free of everything that only the build has, for browsers fill them too. */
import type { CitationStyle } from './citation-schema.ts';

/** The paragraphs a citation points to. */
export interface Pinpoint {
  first: number;
  last: number;
}

/**
 * A finished citation, italics between asterisks: what stands in the text beside the quotation, in the styles that cite
 * there, then the note or the entry of the list of references.
 */
export type Citation = string[];

/** Where the parts of a citation go that has two. */
export const CITATION_PLACES = ['In the text: ', 'In the list: '];

/** Cites the document or, where there is a pinpoint, paragraphs of it, at an absolute address. */
export function fillCitation(
  { entry, inText, pinpoint: { one, several } }: CitationStyle,
  url: string,
  pinpoint?: Pinpoint,
): Citation {
  const { first, last } = pinpoint ?? {};
  const named = first === last ? one.replace('{n}', `${first}`) : several.replace('{n}', `${first}–${last}`);
  // An asterisk of the address would be read as the beginning of italics; written so, it leads to the same place.
  const address = url.replaceAll('*', '%2A');
  const fill = (template: string) =>
    template.replace('{pinpoint}', () => (pinpoint ? named : '')).replace('{url}', () => address);
  return inText === undefined ? [fill(entry)] : [fill(inText), fill(entry)];
}

/** The citation as plain text, to be copied. */
export function formatCitation(citation: Citation): string {
  return citation.join('\n').replaceAll('*', '');
}

/** Words in quotation marks, followed by their citation. */
export function formatQuotation(words: string, citation: Citation): string {
  return `“${words}” ${citation.join('\n\n').replaceAll('*', '')}`;
}

/** Takes a text apart at its asterisks; every second piece is in italics. */
export function splitItalics(text: string): string[] {
  return text.split('*');
}
