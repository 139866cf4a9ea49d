import { makeFileRoute } from '../document/document.ts';
import { DOWNLOADS } from '../downloads/downloads.ts';

/** The whole document as data. */
export const GET = makeFileRoute(DOWNLOADS.json.write);
