/** What a page says in `<meta>` to reference managers: Highwire's tags and Dublin Core. */
import { type CitedDocument, makeCslItem } from './citation-files.ts';

/** A `<meta>` element. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * Lists the tags of the document's page or of a paragraph's; a page to be embedded has those of the page that it is a
 * part of. Addresses are absolute. They are held to what Zotero reads (its translators "Embedded Metadata" and "RDF"):
 * an institution's report, a comma after a name lest it be divided, a description that goes into the field Extra.
 */
export function listReferenceTags(
  submission: CitedDocument,
  { url, pdfUrl, paragraph }: { url: string; pdfUrl?: string | undefined; paragraph?: number | undefined },
): MetaTag[] {
  const { name, issued, genre, language } = submission;
  const { note } = makeCslItem(submission, url, paragraph);
  const authors = submission.authors.map((author) => author.name);
  const tags: [name: string, content: string][] = [
    ['citation_title', name],
    ...authors.map((author): [string, string] => ['citation_author', `${author},`]),
    ['citation_publication_date', issued.replace('-', '/')],
    ['citation_technical_report_institution', authors.join(' and ')],
    ['citation_language', language],
    ['citation_public_url', url],
    ...(pdfUrl ? [['citation_pdf_url', pdfUrl] satisfies [string, string]] : []),
    ['DC.title', paragraph === undefined ? name : `${name}, paragraph ${paragraph}`],
    ...authors.map((author): [string, string] => ['DC.creator', author]),
    ['DC.date', issued],
    ['DC.type', genre],
    ['DC.language', language],
    ['DC.identifier', url],
  ];
  // Zotero keeps a description as a note only beside its own type; elsewhere it takes it for an abstract.
  if (note !== undefined) tags.push(['DC.description', note], ['z:itemType', 'report']);
  return tags.map(([tag, content]) => ({ name: tag, content }));
}
