import type { APIRoute } from 'astro';
import { serveDownload } from '../downloads/downloads.ts';
import { getEdition } from '../document/paragraphs.ts';
import { explainMissingPdf } from '../downloads/pdf.ts';

/** One address, or none on a host that cannot make the PDF; the build says what to install. */
export function getStaticPaths() {
  const missing = explainMissingPdf();
  if (missing) console.warn(missing);
  return missing ? [] : [{ params: { name: 'submission' } }];
}

/** The whole document as a tagged PDF. */
export const GET: APIRoute = ({ site }) => serveDownload('pdf', getEdition(), site);
