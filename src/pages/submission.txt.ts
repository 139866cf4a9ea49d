import type { APIRoute } from 'astro';
import { serveDownload } from '../downloads/downloads.ts';
import { getEdition } from '../document/paragraphs.ts';

/** The whole document as plain text. */
export const GET: APIRoute = ({ site }) => serveDownload('txt', getEdition(), site);
