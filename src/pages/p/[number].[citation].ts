import type { APIRoute } from 'astro';
import { CITATION_FILES, type CitationExtension, formatCitationFile } from '../../document/citation-files.ts';
import { absoluteUrl, paragraphPath } from '../../document/links.ts';
import { getEdition, getSubmission } from '../../document/paragraphs.ts';

interface Props {
  number: number;
  extension: CitationExtension;
}

export function getStaticPaths() {
  return getEdition().paragraphs.flatMap(({ number }) =>
    CITATION_FILES.map(({ extension }) => ({
      params: { number: String(number), citation: extension },
      props: { number, extension } satisfies Props,
    })),
  );
}

/** The citation of a paragraph as a file: `/p/4.bib`, `/p/4.ris`, `/p/4.csl.json`. */
export const GET: APIRoute<Props> = ({ props: { number, extension }, site }) =>
  new Response(
    formatCitationFile(extension, getSubmission(), absoluteUrl(paragraphPath(number), site ?? ''), number),
  );
