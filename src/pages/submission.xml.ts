import { makeFileRoute } from '../document/document.ts';
import { DOWNLOADS } from '../downloads/downloads.ts';

/** The whole document as Akoma Ntoso XML. */
export const GET = makeFileRoute(DOWNLOADS.xml.write);
