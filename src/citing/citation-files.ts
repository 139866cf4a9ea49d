/** Citations as files for reference managers: BibTeX, RIS and CSL-JSON. */
import { absoluteUrl, pagePath } from '../document/links.ts';
import type { Submission } from '../document/schema.ts';

/** The facts that a citation names. */
export type CitedDocument = Pick<Submission, 'name' | 'authors' | 'issued' | 'genre' | 'language'>;

/** The document or a paragraph of it as CSL-JSON has it (https://docs.citationstyles.org). */
export type CslItem = ReturnType<typeof makeCslItem>;

/** The kinds of citation files, by what ends their names: their names for readers, media types, and how one is made. */
export const CITATION_FILES = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex', format: formatBibtex },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', format: formatRis },
  'csl.json': {
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    format: (item: CslItem) => `${JSON.stringify([item], null, 2)}\n`,
  },
};

/**
 * The document or, where a number is given, that paragraph, found at an absolute address. Each has a key of its own, so
 * that their files can be joined.
 */
export function makeCslItem(
  { name, authors, issued, genre, language }: CitedDocument,
  url: string,
  paragraph?: number,
) {
  const [year = 0, month = 1] = issued.split('-').map(Number);
  const key = `${authors[0]?.short.replace(/\W+/gu, '').toLowerCase()}${year}`;
  return {
    id: paragraph === undefined ? key : `${key}-para${paragraph}`,
    type: 'report',
    title: name,
    author: authors.map((author) => ({ literal: author.name })),
    issued: { 'date-parts': [[year, month] as const] as const },
    genre,
    URL: url,
    language,
    ...(paragraph !== undefined && { note: `para. ${paragraph}` }),
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Writes an item as BibTeX (https://ctan.org/pkg/bibtex); biber, pandoc and bibutils read the same. BibTeX writes a type
 * without number in small letters, and braces in a type are printed by pandoc, hence the empty number. The month is a
 * word of BibTeX's own, which it replaces by the month's name: so without braces.
 */
export function formatBibtex({ id, title, author, issued, genre, URL, note }: CslItem): string {
  const [[year, month]] = issued['date-parts'];
  const institutions = author.map(({ literal }) => `{${escapeLatex(literal)}}`).join(' and ');
  return `@techreport{${id},
  author = {${institutions}},
  title = {${keepCapitals(escapeLatex(title))}},
  institution = {${institutions}},
  type = {${escapeLatex(genre)}},
  number = {{}},
  year = {${year}},
  month = ${MONTHS[month - 1]},
${note === undefined ? '' : `  note = {${escapeLatex(note)}},\n`}  url = {${URL}},
}
`;
}

/**
 * Writes an item as RIS (https://en.wikipedia.org/wiki/RIS_(file_format)). A comma ends each author, for without one
 * EndNote divides the name of an institution into a first and a last name.
 */
export function formatRis({ id, title, author, issued, genre, URL, language, note }: CslItem): string {
  const [[year, month]] = issued['date-parts'];
  return `TY  - RPRT
ID  - ${id}
${author.map(({ literal }) => `AU  - ${literal},\n`).join('')}TI  - ${title}
DA  - ${year}/${String(month).padStart(2, '0')}//
PY  - ${year}
M3  - ${genre}
${note === undefined ? '' : `N1  - ${note}\n`}UR  - ${URL}
LA  - ${language}
ER  - 
`;
}

const LATEX: Record<string, string> = { '\\': 'backslash', '~': 'asciitilde', '^': 'asciicircum' };

function escapeLatex(text: string): string {
  return text.replace(/[\\~^{}$&%#_]/gu, (sign) => (sign in LATEX ? `\\text${LATEX[sign]}{}` : `\\${sign}`));
}

/** Puts words with capitals, but for a title's first letter, into braces, for many styles write titles in small letters. */
function keepCapitals(title: string): string {
  return title.replace(/(?<=\s)\S*\p{Lu}\S*|^\S+\p{Lu}\S*/gu, '{$&}');
}

/** Makes what writes the citation file of a kind: of the document or, where it is told of a paragraph, of that. */
export function writeCitationFile(extension: keyof typeof CITATION_FILES) {
  return (
    { submission }: { submission: CitedDocument },
    { paragraph }: { paragraph?: { number: number } },
  ): string => {
    const url = absoluteUrl(pagePath(paragraph?.number));
    return CITATION_FILES[extension].format(makeCslItem(submission, url, paragraph?.number));
  };
}
