/** What the pages say to machines in the words of https://schema.org; all addresses are absolute. */
import type { Paragraph } from '../document/edition.ts';
import { absoluteUrl, pagePath } from '../document/links.ts';
import type { CitedDocument } from './citation-files.ts';

type NamedParagraph = Pick<Paragraph, 'number' | 'title'>;

/**
 * Says what the document is and names its parts; or, on the page of a paragraph, which part it is, by whom and when, for
 * reader modes look no further.
 */
export function describePage(
  submission: CitedDocument,
  paragraphs: readonly NamedParagraph[],
  current?: number,
): object {
  const context = { '@context': 'https://schema.org' };
  const report = describeReport(submission);
  const part = paragraphs.find(({ number }) => number === current);
  if (part)
    return { ...context, ...describeReport(submission, current), ...describePart(part), isPartOf: report };
  const hasPart = paragraphs.map(describePart);
  return { ...context, ...report, alternativeHeadline: submission.genre, hasPart };
}

function describePart({ number, title }: NamedParagraph): object {
  const url = absoluteUrl(pagePath(number));
  return { '@type': 'Article', '@id': url, position: number, name: `Paragraph ${number}: ${title}` };
}

function describeReport({ name, authors, issued, language }: CitedDocument, paragraph?: number): object {
  const url = absoluteUrl(pagePath(paragraph));
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
