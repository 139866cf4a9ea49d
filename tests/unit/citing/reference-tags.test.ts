import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listReferenceTags } from '../../../src/citing/reference-tags.ts';
import { DOCUMENT } from './fixture.ts';

const PDF = 'http://localhost:4321/submission.pdf';
const WHOLE = listReferenceTags(DOCUMENT, true);
const FOURTH = listReferenceTags(DOCUMENT, true, 4);

/**
 * The item that Zotero makes of a page, by the rules of its translators "Embedded Metadata" and "RDF" as of 2026, as far
 * as they concern these tags. Dublin Core is read first, and Highwire then has the last word on what it names too.
 */
function readAsZotero(tags: typeof WHOLE) {
  const find = (tag: string) => tags.find(({ name }) => name === tag)?.content;
  const hasOwnType = find('z:itemType') !== undefined;
  return {
    // An institution of reports makes it a report; a title alone would make it an article of a journal.
    itemType: find('citation_technical_report_institution')
      ? 'report'
      : find('citation_title') && 'journalArticle',
    title: find('citation_title') ?? find('DC.title'),
    creators: tags.filter(({ name }) => name === 'citation_author').map(({ content }) => readName(content)),
    institution: find('citation_technical_report_institution') ?? find('DC.publisher'),
    reportType: find('DC.type'),
    date: find('citation_publication_date') ?? find('DC.date'),
    language: find('citation_language') ?? find('DC.language'),
    url: find('citation_public_url'),
    // A description is an abstract, unless Zotero's own type says that these are Zotero's own fields.
    extra: hasOwnType ? find('DC.description') : undefined,
    abstractNote: hasOwnType ? undefined : find('DC.description'),
    attachment: find('citation_pdf_url'),
  };
}

/** With a comma anywhere, the last name is what stands before it; without, it is the last word. Commas at the end go. */
function readName(written: string): { lastName: string; firstName?: string } {
  const name = written.replace(/[\s,.:/]+$/u, '');
  const [lastName = '', firstName] = written.includes(',')
    ? name.split(/, ?/u)
    : [name.split(' ').at(-1), name];
  return firstName === undefined ? { lastName } : { lastName, firstName };
}

test('Zotero saves the document as a report by two undivided institutions, with its PDF', () => {
  assert.deepEqual(readAsZotero(WHOLE), {
    itemType: 'report',
    title: DOCUMENT.name,
    creators: DOCUMENT.authors.map(({ name }) => ({ lastName: name })),
    institution: DOCUMENT.authors.map(({ name }) => name).join(' and '),
    reportType: DOCUMENT.genre,
    date: '2020/09',
    language: 'en',
    url: 'http://localhost:4321/',
    extra: undefined,
    abstractNote: undefined,
    attachment: PDF,
  });
});

test('Zotero saves a paragraph as the same report at its own address, with its number as a note', () => {
  assert.deepEqual(readAsZotero(FOURTH), {
    ...readAsZotero(WHOLE),
    url: 'http://localhost:4321/p/4/',
    extra: 'para. 4',
  });
});

test('Dublin Core names the paragraph in the title, and leads to its page', () => {
  const find = (tag: string) => FOURTH.filter(({ name }) => name === tag).map(({ content }) => content);
  assert.deepEqual(find('DC.title'), [`${DOCUMENT.name}, paragraph 4`]);
  assert.deepEqual(
    find('DC.creator'),
    DOCUMENT.authors.map(({ name }) => name),
  );
  assert.deepEqual(find('DC.identifier'), ['http://localhost:4321/p/4/']);
  assert.deepEqual(find('DC.date'), ['2020-09']);
});
