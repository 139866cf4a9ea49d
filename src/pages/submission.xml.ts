import type { APIRoute } from 'astro';
import { getEdition } from '../document/document.ts';
import { serveDownload } from '../downloads/downloads.ts';

/** The whole document as Akoma Ntoso XML. */
export const GET: APIRoute = async ({ site }) => serveDownload('xml', await getEdition(), site);
