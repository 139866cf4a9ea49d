/** A paragraph inside another site: the code to paste, and what oEmbed says. */
import type { Paragraph } from '../document/edition.ts';
import { absoluteUrl, cardPath, embedPath, paragraphPath, wholeTextPath } from '../document/links.ts';
import type { Submission } from '../document/schema.ts';
import { escapeXml } from '../document/text.ts';

/** How wide an embedded paragraph is, in pixels, where its site does not say. */
export const EMBED_WIDTH = 600;

/** How high an embedded paragraph of so many characters is at that width, in pixels, with some room to spare. */
export function estimateEmbedHeight(characters: number): number {
  return 160 + Math.ceil(characters / 55) * 32;
}

/**
 * The code to paste into a page.
 * @param name the document's
 */
export function formatEmbedCode({ number, text }: Paragraph, name: string): string {
  const url = absoluteUrl(embedPath(number));
  const title = escapeXml(`${name}, paragraph ${number}`);
  return `<iframe src="${escapeXml(url)}" title="${title}" width="${EMBED_WIDTH}" height="${estimateEmbedHeight(text.length)}" loading="lazy"></iframe>`;
}

/** The oEmbed answer for a paragraph (https://oembed.com). */
export function describeEmbed(submission: Submission, paragraph: Paragraph): object {
  const { number, title, text } = paragraph;
  return {
    version: '1.0',
    type: 'rich',
    title: `Paragraph ${number}: ${title}`,
    author_name: submission.authors.map(({ name }) => name).join(', '),
    provider_name: submission.name,
    provider_url: absoluteUrl(wholeTextPath()),
    thumbnail_url: absoluteUrl(cardPath(paragraphPath(number))),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: EMBED_WIDTH,
    height: estimateEmbedHeight(text.length),
    html: formatEmbedCode(paragraph, submission.name),
  };
}
