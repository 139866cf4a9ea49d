import { writeCitationFile } from '../citing/citation-files.ts';
import { makeFileRoute } from '../document/document.ts';

/** The citation of the document in BibTeX. */
export const GET = makeFileRoute(writeCitationFile('bib'));
