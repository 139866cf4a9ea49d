/** Citations as files for reference managers: BibTeX, RIS and CSL-JSON. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { type CslItem, makeCslItem } from './citation-styles.ts';
import { absoluteUrl, paragraphPath, wholeTextPath } from '../document/links.ts';
import type { Submission } from '../document/schema.ts';

/** The kinds of citation files: what ends their names, their names for readers, their media types. */
export const CITATION_FILES = [
  { extension: 'bib', name: 'BibTeX', type: 'application/x-bibtex' },
  { extension: 'ris', name: 'RIS', type: 'application/x-research-info-systems' },
  { extension: 'csl.json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
] as const;
export type CitationExtension = (typeof CITATION_FILES)[number]['extension'];

/** Writes a citation file of the document or, where a number is given, of that paragraph. */
export function formatCitationFile(
  extension: CitationExtension,
  submission: Submission,
  url: string,
  paragraph?: number,
): string {
  const document = makeCslItem(submission, url);
  const item: CslItem =
    paragraph === undefined
      ? document
      : { ...document, id: `${document.id}-para${paragraph}`, note: `para. ${paragraph}` };
  if (extension === 'csl.json') return `${JSON.stringify([item], null, 2)}\n`;
  const cite = new Cite(item);
  if (extension === 'bib') return `${cite.format('bibtex').trim()}\n`;
  // The plugin breaks lines at 70 signs, even inside a word; programs read such a break as a space.
  return `${cite
    .format('ris')
    .trim()
    .replace(/\n(?![A-Z][A-Z\d] {2}-)/gu, '')} \n`;
}

/** Answers a request for a citation file of the document or, where a number is given, of that paragraph. */
export function serveCitationFile(
  extension: CitationExtension,
  submission: Submission,
  site: URL | undefined,
  paragraph?: number,
): Response {
  const path = paragraph === undefined ? wholeTextPath() : paragraphPath(paragraph);
  const type = CITATION_FILES.find((file) => file.extension === extension)?.type ?? 'text/plain';
  return new Response(formatCitationFile(extension, submission, absoluteUrl(path, site ?? ''), paragraph), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
}
