/** What the pages say about the document to programs: JSON-LD by schema.org, oEmbed. */
import type { Paragraph } from '../document/content.ts';
import { EMBED_WIDTH, estimateEmbedHeight, formatEmbedCode } from '../sharing/embed.ts';
import { absoluteUrl, cardPath, embedPath, paragraphPath, wholeTextPath } from '../document/links.ts';
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

/** The oEmbed answer for a paragraph (https://oembed.com). */
export function describeEmbed(
  submission: Submission,
  { number, title, text }: Paragraph,
  site: URL | string,
): object {
  const height = estimateEmbedHeight(text.length);
  return {
    version: '1.0',
    type: 'rich',
    title: `Paragraph ${number}: ${title}`,
    author_name: submission.authors.map(({ name }) => name).join(', '),
    provider_name: submission.name,
    provider_url: absoluteUrl(wholeTextPath(), site),
    thumbnail_url: absoluteUrl(cardPath(paragraphPath(number)), site),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: EMBED_WIDTH,
    height,
    html: formatEmbedCode({
      url: absoluteUrl(embedPath(number), site),
      title: `${submission.name}, paragraph ${number}`,
      height,
    }),
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
