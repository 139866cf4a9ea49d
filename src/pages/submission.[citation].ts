import type { APIRoute } from 'astro';
import { CITATION_FILES, type CitationExtension, formatCitationFile } from '../citing/citation-files.ts';
import { absoluteUrl, wholeTextPath } from '../document/links.ts';
import { getSubmission } from '../document/paragraphs.ts';

interface Props {
  extension: CitationExtension;
}

export function getStaticPaths() {
  return CITATION_FILES.map(({ extension }) => ({
    params: { citation: extension },
    props: { extension } satisfies Props,
  }));
}

/** The citation of the document as a file: `/submission.bib`, `/submission.ris`, `/submission.csl.json`. */
export const GET: APIRoute<Props> = ({ props: { extension }, site }) =>
  new Response(formatCitationFile(extension, getSubmission(), absoluteUrl(wholeTextPath(), site ?? '')));
