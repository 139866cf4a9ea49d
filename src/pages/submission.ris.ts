import type { APIRoute } from 'astro';
import { serveCitationFile } from '../citing/citation-files.ts';
import { getSubmission } from '../document/document.ts';

/** The citation of the document in RIS. */
export const GET: APIRoute = async ({ site }) => serveCitationFile('ris', await getSubmission(), site);
