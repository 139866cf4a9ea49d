/** A paragraph inside another site: the code to paste, and what oEmbed says. */
import type { Paragraph } from '../document/edition.ts';
import { absoluteUrl, cardPath, embedPath, paragraphPath, wholeTextPath } from '../document/links.ts';
import type { Submission } from '../document/schema.ts';

const WIDTH = 600;

/** What the code of an embedded paragraph needs. */
export interface Embed {
  url: string;
  title: string;
  /** In pixels. */
  height: number;
}

/** How wide an embedded paragraph is, in pixels, where its site does not say. */
export const EMBED_WIDTH = WIDTH;

/** How high an embedded paragraph of so many characters is at that width, in pixels, with some room to spare. */
export function estimateEmbedHeight(characters: number): number {
  return 160 + Math.ceil(characters / 55) * 32;
}

/** The code to paste into a page. */
export function formatEmbedCode({ url, title, height }: Embed): string {
  return `<iframe src="${escapeAttribute(url)}" title="${escapeAttribute(title)}" width="${WIDTH}" height="${height}" loading="lazy"></iframe>`;
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

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
