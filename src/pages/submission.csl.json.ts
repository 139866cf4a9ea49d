import type { APIRoute } from 'astro';
import { serveCitationFile } from '../citing/citation-files.ts';
import { getSubmission } from '../document/document.ts';

/** The citation of the document in CSL-JSON. */
export const GET: APIRoute = async ({ site }) => serveCitationFile('csl.json', await getSubmission(), site);
