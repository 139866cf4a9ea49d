import type { APIRoute } from 'astro';
import { serveCitationFile } from '../../citing/citation-files.ts';
import { getSubmission, type ParagraphProps } from '../../document/document.ts';

export { getParagraphPaths as getStaticPaths } from '../../document/document.ts';

/** The citation of a paragraph in CSL-JSON. */
export const GET: APIRoute<ParagraphProps> = async ({ props: { paragraph }, site }) =>
  serveCitationFile('csl.json', await getSubmission(), site, paragraph.number);
