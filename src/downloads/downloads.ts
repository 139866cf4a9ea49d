/** The files in which the whole document can be downloaded: one entry each, and a route of the same name. */

import type { Edition } from '../document/edition.ts';
import { formatAkomaNtoso } from './akoma-ntoso.ts';
import { formatJson, makeSubmissionData } from './data.ts';
import { compilePdf, hasPdf } from './pdf.ts';
import { formatMarkdown, formatPlainText } from './plain-text.ts';
import { formatTypst } from './typst.ts';

/** A file of the whole document. */
export interface Download {
  extension: string;
  /** What the format is called. */
  name: string;
  /** What it is good for. */
  note: string;
  mediaType: string;
  write: (edition: Edition, site: URL | string) => string | Promise<Uint8Array>;
}

const DOWNLOADS: Download[] = [
  {
    extension: 'pdf',
    name: 'PDF',
    note: 'to print and to read with a screen reader',
    mediaType: 'application/pdf',
    write: (edition, site) => compilePdf(formatTypst(edition, site)),
  },
  {
    extension: 'txt',
    name: 'Plain text',
    note: 'one line for each paragraph',
    mediaType: 'text/plain; charset=utf-8',
    write: formatPlainText,
  },
  {
    extension: 'md',
    name: 'Markdown',
    note: 'keeps the italics of the source',
    mediaType: 'text/markdown; charset=utf-8',
    write: formatMarkdown,
  },
  {
    extension: 'json',
    name: 'JSON',
    note: 'the text, and apart from it our titles, topics and figures',
    mediaType: 'application/json; charset=utf-8',
    write: (edition, site) => formatJson(makeSubmissionData(edition, site)),
  },
  {
    extension: 'xml',
    name: 'Akoma Ntoso XML',
    note: 'a standard for legal documents',
    mediaType: 'application/xml; charset=utf-8',
    write: formatAkomaNtoso,
  },
];

/** The files that this host can make: all of them, or all but the PDF. */
export function listDownloads(): Download[] {
  return DOWNLOADS.filter(({ extension }) => extension !== 'pdf' || hasPdf());
}

/** Answers a request for a download; `listDownloads` says which there are. */
export async function serveDownload(
  extension: string,
  edition: Edition,
  site: URL | undefined,
): Promise<Response> {
  const download = DOWNLOADS.find((entry) => entry.extension === extension);
  if (!download) throw new Error(`There is no download with the extension «${extension}».`);
  const body = await download.write(edition, site ?? '');
  return new Response(typeof body === 'string' ? body : Buffer.from(body), {
    headers: { 'Content-Type': download.mediaType },
  });
}
