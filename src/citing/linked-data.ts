/** What the pages say about the document to programs: JSON-LD by schema.org. */
import type { Paragraph } from '../document/edition.ts';
import { absoluteUrl, paragraphPath, wholeTextPath } from '../document/links.ts';
import type { Submission } from '../document/schema.ts';

/** Says what the document is and names its parts. */
export function describeDocument(
  submission: Submission,
  paragraphs: readonly Paragraph[],
  site: URL | string,
): object {
  const url = absoluteUrl(wholeTextPath(), site);
  return {
    '@context': 'https://schema.org',
    ...describeReport(submission, url),
    alternativeHeadline: submission.genre,
    inLanguage: submission.language,
    url,
    hasPart: paragraphs.map(({ number, title }) => ({
      '@type': 'CreativeWork',
      '@id': absoluteUrl(paragraphPath(number), site),
      position: number,
      name: `Paragraph ${number}: ${title}`,
    })),
  };
}

/** Says which part of the document a paragraph is. */
export function describeParagraph(
  submission: Submission,
  { number, title }: Paragraph,
  site: URL | string,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': absoluteUrl(paragraphPath(number), site),
    position: number,
    name: `Paragraph ${number}: ${title}`,
    isPartOf: describeReport(submission, absoluteUrl(wholeTextPath(), site)),
  };
}

function describeReport({ name, authors, issued }: Submission, id: string): object {
  return {
    '@type': 'Report',
    '@id': id,
    name,
    author: authors.map((author) => ({ '@type': 'Organization', name: author.name })),
    datePublished: issued,
  };
}
