import { writeCitationFile } from '../citing/citation-files.ts';
import { makeFileRoute } from '../document/document.ts';

/** The citation of the document in CSL-JSON. */
export const GET = makeFileRoute(writeCitationFile('csl.json'));
