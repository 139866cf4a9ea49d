/**
 * Every anchor, path and permalink of the edition: the addresses that were
 * promised never to change.
 */

/** Where `npm start` serves the site; published builds set SITE_URL. */
export const LOCAL_SITE = 'http://localhost:4321';

// Where the site stands, as the configuration says; plain Node, as in unit tests, takes the root of a local server.
const BASE: string = import.meta.env?.BASE_URL ?? '/';
const SITE: string = import.meta.env?.SITE ?? LOCAL_SITE;

/** The id of a paragraph: `p4`. */
export const paragraphAnchor = (number: number): string => `p${number}`;

/** The id of a sentence, counted from 1 within its paragraph: `p4s2`. */
export const sentenceAnchor = (number: number, sentence: number): string => `p${number}s${sentence}`;

/** The id of the place where a page of the source begins: `page-2`. */
export const pageAnchor = (page: number): string => `page-${page}`;

/** A path of the site, given what follows the base: `sitePath('about/')`. */
export const sitePath = (rest: string): string => `${BASE}${rest}`;

/** The whole text, at a paragraph where one is given. */
export const wholeTextPath = (number?: number): string =>
  sitePath(number === undefined ? '' : `#${paragraphAnchor(number)}`);

/** The page of a paragraph: its permalink. */
export const paragraphPath = (number: number): string => sitePath(`p/${number}/`);

/** The page of a paragraph or, without a number, the whole text: what is shared and cited. */
export const pagePath = (number?: number): string =>
  number === undefined ? wholeTextPath() : paragraphPath(number);

/** The page of a paragraph, at one of its sentences. */
export const sentencePath = (number: number, sentence: number): string =>
  `${paragraphPath(number)}#${sentenceAnchor(number, sentence)}`;

/** The search page. */
export const searchPath = (): string => sitePath('search/');

/** The notes on the edition. */
export const aboutPath = (): string => sitePath('about/');

/** The key figures. */
export const figuresPath = (): string => sitePath('figures/');

/** The picture of a page, given its path. */
export const cardPath = (page: string): string => `${page}card.png`;

/** The bare page of a paragraph, to be shown inside another site. */
export const embedPath = (number: number): string => `${paragraphPath(number)}embed/`;

/** What the bare page is, for sites that embed by oEmbed. */
export const oembedPath = (number: number): string => `${paragraphPath(number)}oembed.json`;

/** The QR code of a paragraph's address. */
export const qrPath = (number: number): string => `${paragraphPath(number)}qr.svg`;

/** A file of the whole document or, with a number, of that paragraph, by its extension: "pdf", "json". */
export const downloadPath = (extension: string, number?: number): string =>
  sitePath(number === undefined ? `submission.${extension}` : `p/${number}.${extension}`);

/** The address at which a path of the site is published. */
export const absoluteUrl = (path: string): string => new URL(path, SITE).href;

/** The terms that are explained, at one where it is given. */
export const termsPath = (id?: string): string => sitePath(id === undefined ? 'terms/' : `terms/#${id}`);

/** A transcript as the site keeps it. */
export const transcriptPath = (file: string): string => sitePath(`source/${file}`);

/** The JSON Schema of the document's data, or of a paragraph's. */
export const dataSchemaPath = (kind: 'submission' | 'paragraph'): string => sitePath(`${kind}.schema.json`);
