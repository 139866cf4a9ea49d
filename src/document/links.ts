/**
 * Every anchor, path and permalink of the edition: the addresses that were
 * promised never to change.
 */

// Where the site stands, as the configuration says; plain Node, as in unit tests, takes the root.
const BASE: string = import.meta.env?.BASE_URL ?? '/';

/** The id of a paragraph: `p4`. */
export function paragraphAnchor(number: number): string {
  return `p${number}`;
}

/** The id of a sentence, counted from 1 within its paragraph: `p4s2`. */
export function sentenceAnchor(number: number, sentence: number): string {
  return `p${number}s${sentence}`;
}

/** The id of the place where a page of the source begins: `page-2`. */
export function pageAnchor(page: number): string {
  return `page-${page}`;
}

/** A path of the site, given what follows the base: `sitePath('about/')`. */
export function sitePath(rest: string): string {
  return `${BASE}${rest}`;
}

/** The whole text, at a paragraph where one is given. */
export function wholeTextPath(number?: number): string {
  return sitePath(number === undefined ? '' : `#${paragraphAnchor(number)}`);
}

/** The page of a paragraph: its permalink. */
export function paragraphPath(number: number): string {
  return sitePath(`p/${number}/`);
}

/** The page of a paragraph, at one of its sentences. */
export function sentencePath(number: number, sentence: number): string {
  return `${paragraphPath(number)}#${sentenceAnchor(number, sentence)}`;
}

/** The search page. */
export function searchPath(): string {
  return sitePath('search/');
}

/** The notes on the edition. */
export function aboutPath(): string {
  return sitePath('about/');
}

/** The key figures. */
export function figuresPath(): string {
  return sitePath('figures/');
}

/** The picture of a page, given its path. */
export function cardPath(page: string): string {
  return `${page}card.png`;
}

/** The bare page of a paragraph, to be shown inside another site. */
export function embedPath(number: number): string {
  return `${paragraphPath(number)}embed/`;
}

/** What the bare page is, for sites that embed by oEmbed. */
export function oembedPath(number: number): string {
  return `${paragraphPath(number)}oembed.json`;
}

/** The QR code of a paragraph's address. */
export function qrPath(number: number): string {
  return `${paragraphPath(number)}qr.svg`;
}

/** A citation file of a paragraph or, without a number, of the document. */
export function citationFilePath(extension: string, number?: number): string {
  return sitePath(number === undefined ? `submission.${extension}` : `p/${number}.${extension}`);
}

/** An absolute address from a path of the site and the address it is published at. */
export function absoluteUrl(path: string, site: URL | string): string {
  return new URL(path, site).href;
}

/** The terms that are explained, at one where it is given. */
export function termsPath(id?: string): string {
  return sitePath(id === undefined ? 'terms/' : `terms/#${id}`);
}

/** The whole document as a file, by its extension: "txt", "pdf". */
export function downloadPath(extension: string): string {
  return sitePath(`submission.${extension}`);
}

/** A paragraph as data. */
export function paragraphDataPath(number: number): string {
  return sitePath(`p/${number}.json`);
}

/** A transcript as the site keeps it. */
export function transcriptPath(file: string): string {
  return sitePath(`source/${file}`);
}

/** The JSON Schema of the document's data, or of a paragraph's. */
export function dataSchemaPath(kind: 'submission' | 'paragraph'): string {
  return sitePath(`${kind}.schema.json`);
}
