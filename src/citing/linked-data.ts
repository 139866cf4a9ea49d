/** What the pages say to machines in the words of https://schema.org; all addresses are absolute. */
import type { CitedDocument } from './citation-files.ts';

/** A paragraph with the address of its page. */
export interface LinkedParagraph {
  number: number;
  title: string;
  url: string;
}

/** Says what the document is and names its parts. */
export function describeDocument(
  submission: CitedDocument,
  url: string,
  paragraphs: readonly LinkedParagraph[],
): object {
  return {
    '@context': 'https://schema.org',
    ...describeReport(submission, url),
    alternativeHeadline: submission.genre,
    hasPart: paragraphs.map(({ number, title, url: paragraphUrl }) => ({
      '@type': 'Article',
      '@id': paragraphUrl,
      position: number,
      name: `Paragraph ${number}: ${title}`,
    })),
  };
}

/** Says which part of the document a paragraph is; by whom and when, for reader modes look no further. */
export function describeParagraph(
  submission: CitedDocument,
  documentUrl: string,
  { number, title, url }: LinkedParagraph,
): object {
  return {
    '@context': 'https://schema.org',
    ...describeReport(submission, url),
    '@type': 'Article',
    name: `Paragraph ${number}: ${title}`,
    position: number,
    isPartOf: describeReport(submission, documentUrl),
  };
}

function describeReport({ name, authors, issued, language }: CitedDocument, url: string): object {
  return {
    '@type': 'Report',
    '@id': url,
    url,
    name,
    author: authors.map((author) => ({ '@type': 'Organization', name: author.name })),
    datePublished: issued,
    inLanguage: language,
  };
}
