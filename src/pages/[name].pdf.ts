import type { APIRoute, GetStaticPaths } from 'astro';
import { getEdition } from '../document/document.ts';
import { serveDownload } from '../downloads/downloads.ts';
import { explainMissingPdf } from '../downloads/pdf.ts';

/** One address, or none on a host that cannot set it; the build then says why. */
export const getStaticPaths = (() => {
  const problem = explainMissingPdf();
  if (problem === undefined) return [{ params: { name: 'submission' } }];
  console.warn(problem);
  return [];
}) satisfies GetStaticPaths;

/** The whole document as a tagged PDF. */
export const GET: APIRoute = async ({ site }) => serveDownload('pdf', await getEdition(), site);
