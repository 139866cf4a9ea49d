import type { APIRoute } from 'astro';
import { serveDownload } from '../downloads/downloads.ts';
import { getEdition } from '../document/paragraphs.ts';

/** The whole document as data. */
export const GET: APIRoute = ({ site }) => serveDownload('json', getEdition(), site);
