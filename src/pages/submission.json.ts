import type { APIRoute } from 'astro';
import { getEdition } from '../document/document.ts';
import { serveDownload } from '../downloads/downloads.ts';

/** The whole document as data. */
export const GET: APIRoute = async ({ site }) => serveDownload('json', await getEdition(), site);
