import { writeCitationFile } from '../../citing/citation-files.ts';
import { makeFileRoute } from '../../document/document.ts';

export { getParagraphPaths as getStaticPaths } from '../../document/document.ts';

/** The citation of a paragraph in CSL-JSON. */
export const GET = makeFileRoute(writeCitationFile('csl.json'));
