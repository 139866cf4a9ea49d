import type { APIRoute } from 'astro';
import { getEdition } from '../document/document.ts';
import { serveDownload } from '../downloads/downloads.ts';

/** The whole document as a tagged PDF. */
export const GET: APIRoute = async ({ site }) => serveDownload('pdf', await getEdition(), site);
