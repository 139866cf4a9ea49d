import { makeFileRoute } from '../document/document.ts';
import { DOWNLOADS } from '../downloads/downloads.ts';

/** The whole document as plain text. */
export const GET = makeFileRoute(DOWNLOADS.txt.write);
