import type { APIRoute } from 'astro';
import { serveCitationFile } from '../citing/citation-files.ts';
import { getSubmission } from '../document/document.ts';

/** The citation of the document in BibTeX. */
export const GET: APIRoute = async ({ site }) => serveCitationFile('bib', await getSubmission(), site);
