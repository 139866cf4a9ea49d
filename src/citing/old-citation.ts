/**
 * Citations as the reader gets them: a template of each style, filled with the
 * paragraphs and the address that are cited. Free of everything that only the
 * build has, for the browser fills the same templates.
 */

/** The names of the styles, in the order in which they are offered. */
export const CITATION_STYLES = {
  un: 'United Nations',
  oscola: 'OSCOLA',
  bluebook: 'Bluebook',
  chicago: 'Chicago',
  apa: 'APA',
  mla: 'MLA',
} as const;
export type CitationStyle = keyof typeof CITATION_STYLES;

/** The style that is used until a reader has chosen one. */
export const FIRST_STYLE: CitationStyle = 'un';

/** A citation with `{at}` where the pinpoint goes and `{url}` where the address goes; `<i>` marks italics. */
export interface CitationTemplate {
  style: CitationStyle;
  /** A note, or the entry of a list of references where the style cites in the text. */
  entry: string;
  /** What stands in the text beside the quotation, in the styles that cite there. */
  inText?: string;
  /** The pinpoint of one paragraph and of several, `{n}` being the numbers. */
  at: [one: string, many: string];
}

/** The paragraphs a citation points to. */
export interface Pinpoint {
  first: number;
  last: number;
}

/** A finished citation; `<i>` marks italics in both its texts. */
export interface Citation {
  style: CitationStyle;
  entry: string;
  inText?: string;
}

/** Fills a template with the paragraphs that are cited and the address they are cited at. */
export function fillCitation(template: CitationTemplate, { first, last }: Pinpoint, url: string): Citation {
  const numbers = first === last ? String(first) : `${first}–${last}`;
  const at = template.at[first === last ? 0 : 1].replace('{n}', numbers);
  const fill = (text: string) => text.replace('{at}', () => at).replace('{url}', () => url);
  return {
    style: template.style,
    entry: fill(template.entry),
    ...(template.inText === undefined ? {} : { inText: fill(template.inText) }),
  };
}

/** The citation as plain text, to be copied: what stands in the text, then the entry. */
export function formatCitation({ entry, inText }: Citation): string {
  return dropItalics(inText === undefined ? entry : `${inText}\n${entry}`);
}

/** Words in quotation marks, followed by their citation. */
export function formatQuotation(words: string, { entry, inText }: Citation): string {
  return dropItalics(inText === undefined ? `“${words}” ${entry}` : `“${words}” ${inText}\n\n${entry}`);
}

/** Takes a text with `<i>` marks apart; every second piece is in italics. */
export function splitItalics(text: string): string[] {
  return text.split(/<\/?i>/u);
}

/** Cuts words that are too long to quote after the last whole word that fits, and marks the cut. */
export function cutQuotation(words: string, most = 2000): { words: string; isCut: boolean } {
  if (words.length <= most) return { words, isCut: false };
  return { words: `${words.slice(0, words.lastIndexOf(' ', most))} […]`, isCut: true };
}

function dropItalics(text: string): string {
  return splitItalics(text).join('');
}
