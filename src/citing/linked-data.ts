/** What the pages say to machines in the words of https://schema.org; all addresses are absolute. */
import type { Paragraph } from '../document/edition.ts';
import type { CitedDocument } from './citation-files.ts';

/** A paragraph with the address of its page. */
export type LinkedParagraph = Pick<Paragraph, 'number' | 'title'> & { url: string };

/**
 * Says what the document is and names its parts; or, on the page of a paragraph, which part it is, by whom and when, for
 * reader modes look no further.
 */
export function describePage(
  submission: CitedDocument,
  documentUrl: string,
  paragraphs: readonly LinkedParagraph[],
  current?: number,
): object {
  const context = { '@context': 'https://schema.org' };
  const report = describeReport(submission, documentUrl);
  const part = paragraphs.find(({ number }) => number === current);
  if (part)
    return { ...context, ...describeReport(submission, part.url), ...describePart(part), isPartOf: report };
  const hasPart = paragraphs.map(describePart);
  return { ...context, ...report, alternativeHeadline: submission.genre, hasPart };
}

function describePart({ number, title, url }: LinkedParagraph): object {
  return { '@type': 'Article', '@id': url, position: number, name: `Paragraph ${number}: ${title}` };
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
