import type { APIRoute } from 'astro';
import { serveDownload } from '../downloads/downloads.ts';
import { getEdition } from '../document/paragraphs.ts';

/** The whole document as Akoma Ntoso XML. */
export const GET: APIRoute = ({ site }) => serveDownload('xml', getEdition(), site);
