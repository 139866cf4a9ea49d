/**
 * The templates of citations, made at build time: by citeproc with published
 * styles where there is one that fits, by our own formatter elsewhere.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';
import type { CitationStyle, CitationTemplate } from './citation.ts';
import type { Submission } from '../document/schema.ts';

// From the folder that the build runs in, for a bundled module has no folder of its own.
const FOLDER = join('src', 'document', 'csl');

/** An item as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export interface CslItem {
  id: string;
  type: 'report';
  title: string;
  author: { literal: string }[];
  issued: { 'date-parts': [number, number][] };
  genre: string;
  URL: string;
  language: string;
  /** The pinpoint, where the item is a paragraph. */
  note?: string;
}

/** The document as an item for reference managers, found at `url`. */
export function makeCslItem(submission: Submission, url: string): CslItem {
  const [year = 0, month = 1] = submission.issued.split('-').map(Number);
  const [author] = submission.authors;
  return {
    id: `${author?.short.replace(/\W+/gu, '').toLowerCase()}${year}`,
    type: 'report',
    title: submission.name,
    author: submission.authors.map(({ name }) => ({ literal: name })),
    issued: { 'date-parts': [[year, month]] },
    genre: submission.genre,
    URL: url,
    language: submission.language,
  };
}

const made = new WeakMap<Submission, Map<boolean, CitationTemplate[]>>();

/**
 * The templates of the document or, where `pinpointed`, of its paragraphs, in the order of the styles;
 * made once for all pages.
 */
export function makeCitationTemplates(submission: Submission, pinpointed: boolean): CitationTemplate[] {
  const known = made.get(submission) ?? new Map<boolean, CitationTemplate[]>();
  made.set(submission, known);
  const templates = known.get(pinpointed) ?? [
    makeUnTemplate(submission, pinpointed),
    makePublishedTemplate('oscola', 'oscola.csl', submission, pinpointed),
    makeBluebookTemplate(submission, pinpointed),
    makePublishedTemplate('chicago', 'chicago-fullnote-bibliography.csl', submission, pinpointed),
    makePublishedTemplate('apa', 'apa.csl', submission, pinpointed),
    makePublishedTemplate('mla', 'modern-language-association.csl', submission, pinpointed),
  ];
  known.set(pinpointed, templates);
  return templates;
}

/** Formats by citeproc what a citation of these paragraphs is in a published style, italics marked by `<i>`. */
export function formatByCiteproc(
  file: string,
  item: CslItem,
  paragraphs: string | undefined,
): { cluster: string; entry: string | undefined } {
  const engine = new CSL.Engine(
    {
      retrieveLocale: (language) =>
        readFileSync(join(FOLDER, `locales-${language === 'en-GB' ? 'en-GB' : 'en-US'}.xml`), 'utf8'),
      retrieveItem: () => item,
    },
    readFileSync(join(FOLDER, file), 'utf8'),
  );
  engine.updateItems([item.id]);
  const locator = paragraphs === undefined ? {} : { locator: paragraphs, label: 'paragraph' };
  const cluster = engine.makeCitationCluster([{ id: item.id, ...locator }]);
  const bibliography = engine.makeBibliography();
  return {
    // The MLA style leaves no space after "para."; it is the only one of these that does so.
    cluster: readHtml(cluster).replace(/(paras?\.)(?=\d)/u, '$1 '),
    entry: bibliography ? readHtml(bibliography[1].join('')) : undefined,
  };
}

function makePublishedTemplate(
  style: CitationStyle,
  file: string,
  submission: Submission,
  pinpointed: boolean,
): CitationTemplate {
  const item = makeCslItem(submission, '{url}');
  const { cluster, entry } = formatByCiteproc(file, item, pinpointed ? '7' : undefined);
  // A published style says "para 7" or "para. 7", and in the plural "paras 7–9".
  const withPinpoint = cluster.replace(/(para\.? )7/u, '{at}');
  const label = /(para)(\.? )7/u.exec(cluster);
  const at: CitationTemplate['at'] = label
    ? [`${label[1]}${label[2]}{n}`, `${label[1]}s${label[2]}{n}`]
    : ['', ''];
  // A note holds the address; what is put into the text does not, and is followed by the entry.
  if (cluster.includes('{url}')) return { style, entry: withPinpoint, at };
  return { style, entry: entry ?? '', inText: withPinpoint, at };
}

/** UN documents cite by the Editorial Manual: authors, title in quotation marks, kind, date, para. */
function makeUnTemplate(submission: Submission, pinpointed: boolean): CitationTemplate {
  const authors = submission.authors.map(({ name }) => name).join(' and ');
  return {
    style: 'un',
    entry: `${authors}, “${submission.name}”, ${lowerFirst(submission.genre)}, ${formatMonth(submission, 'long')}${pinpointed ? ', {at}' : ''}. Available at {url}.`,
    at: ['para. {n}', 'paras. {n}'],
  };
}

/** The Bluebook sets an institution's report as authors, title, pinpoint, kind (month year), address. */
function makeBluebookTemplate(submission: Submission, pinpointed: boolean): CitationTemplate {
  const authors = submission.authors.map(({ name }) => name).join(' & ');
  return {
    style: 'bluebook',
    entry: `${authors}, <i>${capitalizeTitle(submission.name)}</i>${pinpointed ? ', {at}' : ''}, ${submission.genre} (${formatMonth(submission, 'short')}), {url}.`,
    at: ['¶ {n}', '¶¶ {n}'],
  };
}

/** The document's month and year in words: "March 2018", or "Mar. 2018" in short. */
export function formatMonth({ issued }: Submission, length: 'long' | 'short'): string {
  const date = new Date(`${issued}-01T00:00:00Z`);
  const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(date);
  // The Bluebook writes out the months of up to four letters.
  const name =
    length === 'short' && month.length > 4 ? `${month.slice(0, month === 'September' ? 4 : 3)}.` : month;
  return `${name} ${date.getUTCFullYear()}`;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function capitalizeTitle(title: string): string {
  const small = new Set([
    'a',
    'an',
    'and',
    'at',
    'but',
    'by',
    'for',
    'from',
    'in',
    'of',
    'on',
    'or',
    'the',
    'to',
  ]);
  return title
    .split(' ')
    .map((word, index) =>
      index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** Citeproc's HTML as plain text, but for the marks of italics. */
function readHtml(html: string): string {
  return html
    .replace(/<(?!\/?i>)[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .trim();
}
