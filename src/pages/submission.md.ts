import type { APIRoute } from 'astro';
import { serveDownload } from '../downloads/downloads.ts';
import { getEdition } from '../document/paragraphs.ts';

/** The whole document as Markdown. */
export const GET: APIRoute = ({ site }) => serveDownload('md', getEdition(), site);
