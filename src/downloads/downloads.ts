/** The files in which the whole document can be downloaded: one entry each, and a route of the same name. */

import type { Edition } from '../document/edition.ts';
import { formatAkomaNtoso } from './akoma-ntoso.ts';
import { formatJson, makeSubmissionData } from './data.ts';
import { compilePdf, missingPdf } from './pdf.ts';
import { formatMarkdown, formatPlainText } from './plain-text.ts';
import { formatTypst } from './typst.ts';

/** By what ends their names: what the format is called, what it is good for, and what writes it. */
export const DOWNLOADS = {
  pdf: {
    name: 'PDF',
    note: 'to print and to read with a screen reader',
    write: (edition: Edition) => compilePdf(formatTypst(edition)),
  },
  txt: { name: 'Plain text', note: 'one line for each paragraph', write: formatPlainText },
  md: { name: 'Markdown', note: 'keeps the italics of the source', write: formatMarkdown },
  json: {
    name: 'JSON',
    note: 'the text, and apart from it our titles, topics and figures',
    write: (edition: Edition) => formatJson(makeSubmissionData(edition)),
  },
  xml: { name: 'Akoma Ntoso XML', note: 'a standard for legal documents', write: formatAkomaNtoso },
};

/** The files that this host can make: all of them, or all but the PDF. */
export function listDownloads() {
  return Object.entries(DOWNLOADS).filter(([extension]) => extension !== 'pdf' || !missingPdf);
}
