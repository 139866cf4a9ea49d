/** Citations as files for reference managers: BibTeX, RIS and CSL-JSON. */
import { absoluteUrl, paragraphPath, wholeTextPath } from '../document/links.ts';
import type { Submission } from '../document/schema.ts';

/** The facts that a citation names. */
export type CitedDocument = Pick<Submission, 'name' | 'authors' | 'issued' | 'genre' | 'language'>;

/** The document or a paragraph of it as CSL-JSON has it (https://docs.citationstyles.org). */
export interface CslItem {
  /** Its key, by which a text cites it: another one for every paragraph, so that their files can be joined. */
  id: string;
  type: 'report';
  title: string;
  author: { literal: string }[];
  issued: { 'date-parts': [[year: number, month: number]] };
  genre: string;
  URL: string;
  language: string;
  /** The pinpoint, where the item is a paragraph: "para. 4". */
  note?: string;
}

/** The kinds of citation files: what ends their names, their names for readers, media types, and how one is made. */
export const CITATION_FILES = [
  { extension: 'bib', name: 'BibTeX', type: 'application/x-bibtex', format: formatBibtex },
  { extension: 'ris', name: 'RIS', type: 'application/x-research-info-systems', format: formatRis },
  {
    extension: 'csl.json',
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    format: formatCslJson,
  },
] as const;
export type CitationExtension = (typeof CITATION_FILES)[number]['extension'];

/** The document or, where a number is given, that paragraph, found at an absolute address. */
export function makeCslItem(
  { name, authors, issued, genre, language }: CitedDocument,
  url: string,
  paragraph?: number,
): CslItem {
  const [year = 0, month = 1] = issued.split('-').map(Number);
  const key = `${authors[0]?.short.replace(/\W+/gu, '').toLowerCase()}${year}`;
  return {
    id: paragraph === undefined ? key : `${key}-para${paragraph}`,
    type: 'report',
    title: name,
    author: authors.map((author) => ({ literal: author.name })),
    issued: { 'date-parts': [[year, month]] },
    genre,
    URL: url,
    language,
    ...(paragraph !== undefined && { note: `para. ${paragraph}` }),
  };
}

/** Writes an item as CSL-JSON. */
export function formatCslJson(item: CslItem): string {
  return `${JSON.stringify([item], null, 2)}\n`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Writes an item as BibTeX (https://ctan.org/pkg/bibtex); biber, pandoc and bibutils read the same. */
export function formatBibtex({ id, title, author, issued, genre, URL, note }: CslItem): string {
  const [[year, month]] = issued['date-parts'];
  const institutions = author.map(({ literal }) => `{${escapeLatex(literal)}}`).join(' and ');
  const fields = [
    `author = {${institutions}}`,
    `title = {${keepCapitals(escapeLatex(title))}}`,
    `institution = {${institutions}}`,
    `type = {${escapeLatex(genre)}}`,
    // BibTeX writes a type without number in small letters, and braces in a type are printed by pandoc.
    'number = {{}}',
    `year = {${year}}`,
    // A word of BibTeX's own, which it replaces by the name of the month: so without braces.
    `month = ${MONTHS[month - 1]}`,
    ...(note === undefined ? [] : [`note = {${escapeLatex(note)}}`]),
    `url = {${URL}}`,
  ];
  return `@techreport{${id},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
}

/**
 * Writes an item as RIS (https://en.wikipedia.org/wiki/RIS_(file_format)). A comma ends each author, for without one
 * EndNote divides the name of an institution into a first and a last name.
 */
export function formatRis({ id, title, author, issued, genre, URL, language, note }: CslItem): string {
  const [[year, month]] = issued['date-parts'];
  const lines = [
    ['TY', 'RPRT'],
    ['ID', id],
    ...author.map(({ literal }) => ['AU', `${literal},`]),
    ['TI', title],
    ['DA', `${year}/${String(month).padStart(2, '0')}//`],
    ['PY', year],
    ['M3', genre],
    ...(note === undefined ? [] : [['N1', note]]),
    ['UR', URL],
    ['LA', language],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\n`).join('');
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeLatex(text: string): string {
  return text.replace(/[\\~^{}$&%#_]/gu, (sign) => LATEX[sign] ?? `\\${sign}`);
}

/** Puts words with capitals, but for a title's first letter, into braces, for many styles write titles in small letters. */
function keepCapitals(title: string): string {
  return title.replace(/(?<=\s)\S*\p{Lu}\S*|^\S+\p{Lu}\S*/gu, '{$&}');
}

/** Answers a request for a citation file of the document or, where a number is given, of that paragraph. */
export function serveCitationFile(
  extension: CitationExtension,
  submission: CitedDocument,
  site: URL | undefined,
  paragraph?: number,
): Response {
  const path = paragraph === undefined ? wholeTextPath() : paragraphPath(paragraph);
  const file = CITATION_FILES.find((candidate) => candidate.extension === extension);
  return new Response(file?.format(makeCslItem(submission, absoluteUrl(path, site ?? ''), paragraph)), {
    headers: { 'Content-Type': `${file?.type}; charset=utf-8` },
  });
}
