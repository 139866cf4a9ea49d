import { makeFileRoute } from '../document/document.ts';
import { DOWNLOADS } from '../downloads/downloads.ts';

/** The whole document as Markdown. */
export const GET = makeFileRoute(DOWNLOADS.md.write);
