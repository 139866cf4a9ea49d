/** A paragraph inside another site: the code to paste. */

const WIDTH = 600;

/** What the code of an embedded paragraph needs. */
export interface Embed {
  url: string;
  title: string;
  /** In pixels; `{height}` in a template that the browser fills. */
  height: number | '{height}';
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

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
