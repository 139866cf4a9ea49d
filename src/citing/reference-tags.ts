/** What a page says in `<meta>` to reference managers: Highwire's tags and Dublin Core. */
import { absoluteUrl, downloadPath, pagePath } from '../document/links.ts';
import type { CitedDocument } from './citation-files.ts';

/**
 * Lists the tags of the document's page or of a paragraph's; a page to be embedded has those of the page that it is a
 * part of. Addresses are absolute. They are held to what Zotero reads (its translators "Embedded Metadata" and "RDF"):
 * an institution's report, a comma after a name lest it be divided, a description that goes into the field Extra, which
 * it does only beside Zotero's own type; elsewhere it is taken for an abstract.
 */
export function listReferenceTags(
  { name, issued, genre, language, authors }: CitedDocument,
  hasPdf: boolean,
  paragraph?: number,
): { name: string; content: string }[] {
  const url = absoluteUrl(pagePath(paragraph));
  const names = authors.map((author) => author.name);
  const tags: Record<string, string | string[] | undefined> = {
    citation_title: name,
    citation_author: names.map((author) => `${author},`),
    citation_publication_date: issued.replace('-', '/'),
    citation_technical_report_institution: names.join(' and '),
    citation_language: language,
    citation_public_url: url,
    citation_pdf_url: hasPdf ? absoluteUrl(downloadPath('pdf')) : undefined,
    'DC.title': paragraph === undefined ? name : `${name}, paragraph ${paragraph}`,
    'DC.creator': names,
    'DC.date': issued,
    'DC.type': genre,
    'DC.language': language,
    'DC.identifier': url,
    ...(paragraph !== undefined && { 'DC.description': `para. ${paragraph}`, 'z:itemType': 'report' }),
  };
  return Object.entries(tags).flatMap(([tag, contents = []]) =>
    [contents].flat().map((content) => ({ name: tag, content })),
  );
}
