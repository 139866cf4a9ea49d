/**
 * The document in Akoma Ntoso 3.0 (OASIS LegalDocML), with names after AKN4UN, the
 * United Nations' guidelines, as far as they apply: the document has no known symbol.
 */
import type { Edition, Paragraph } from '../document/edition.ts';
import { absoluteUrl, paragraphPath, wholeTextPath } from '../document/links.ts';
import type { Submission } from '../document/schema.ts';
import { explainSource } from './plain-text.ts';
import { element, formatXml, type XmlElement } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const EDITORIAL = 'urn:submission-edition:editorial';

/** ISO 639-2 codes, which FRBRlanguage wants, of the languages the UN works in. */
const ALPHA_3 = new Map([
  ['ar', 'ara'],
  ['en', 'eng'],
  ['es', 'spa'],
  ['fr', 'fra'],
  ['ru', 'rus'],
  ['zh', 'zho'],
]);

/** Elements in which white space counts. */
const MIXED = new Set(['p', 'span', 'i', 'num', 'docType', 'docTitle']);

/** The document as Akoma Ntoso XML. */
export function formatAkomaNtoso(edition: Edition, site: URL | string): string {
  const { submission, paragraphs } = edition;
  const { kind, bodies, title, date } = submission.titleBlock;
  const root = element('akomaNtoso', { xmlns: NAMESPACE, 'xmlns:edition': EDITORIAL }, [
    element('doc', { name: slug(kind), contains: 'originalVersion' }, [
      element('meta', {}, makeMeta(edition, site)),
      element('preface', { eId: 'preface' }, [
        element('p', { eId: 'preface__p_1' }, [element('docType', {}, [kind])]),
        element('p', { eId: 'preface__p_2' }, [bodies]),
        element('p', { eId: 'preface__p_3' }, [element('docTitle', {}, [title])]),
        element('p', { eId: 'preface__p_4' }, [date]),
      ]),
      element('mainBody', { eId: 'body' }, paragraphs.map(makeParagraph)),
    ]),
  ]);
  return formatXml(root, (name) => MIXED.has(name));
}

function makeMeta(edition: Edition, site: URL | string): XmlElement[] {
  const note = `${explainSource(edition)} The preface and the main body hold the words of the source; everything in meta is editorial, and so are the ends of pages (eop), which are inferred from the transcripts, and the division into sentences (span). The source gives the month of its date and no day.`;
  return [
    element('identification', { source: '#edition' }, makeIdentification(edition.submission, site)),
    element('references', { source: '#edition' }, makeReferences(edition.submission, site)),
    element('notes', { source: '#edition' }, [
      element('note', { eId: 'note_1' }, [element('p', {}, [note])]),
    ]),
    element(
      'proprietary',
      { source: '#edition' },
      edition.paragraphs.map((paragraph) => makeEditorial(paragraph, site)),
    ),
  ];
}

/** What the document is, on the three levels of FRBR that the standard asks for. */
function makeIdentification(submission: Submission, site: URL | string): XmlElement[] {
  const { authors, issued, name, language, titleBlock } = submission;
  const subtype = slug(titleBlock.kind);
  const work = `/akn/un/doc/${subtype}/${authors.map(({ short }) => slug(short)).join('-')}/${issued}/${slug(name)}`;
  const expression = `${work}/${ALPHA_3.get(language) ?? language}@`;
  // The schema wants a day; the source gives the month, and `name` says so.
  const day = () => element('FRBRdate', { date: `${issued}-01`, name: 'month-of-the-document' });
  const writers = () =>
    authors.map(({ short }) => element('FRBRauthor', { href: `#${slug(short)}`, as: '#author' }));
  return [
    element('FRBRWork', {}, [
      element('FRBRthis', { value: `${work}/!main` }),
      element('FRBRuri', { value: work }),
      // Readers take the first alias for the title.
      element('FRBRalias', { value: name, name: 'title' }),
      element('FRBRalias', { value: absoluteUrl(wholeTextPath(), site), name: 'address' }),
      day(),
      ...writers(),
      element('FRBRcountry', { value: 'un' }),
      element('FRBRsubtype', { value: subtype }),
      element('FRBRname', { value: name }),
    ]),
    element('FRBRExpression', {}, [
      element('FRBRthis', { value: `${expression}/!main` }),
      element('FRBRuri', { value: expression }),
      day(),
      ...writers(),
      element('FRBRlanguage', { language: ALPHA_3.get(language) ?? language }),
    ]),
    element('FRBRManifestation', {}, [
      element('FRBRthis', { value: `${expression}/!main.xml` }),
      element('FRBRuri', { value: `${expression}.xml` }),
      day(),
      element('FRBRauthor', { href: '#edition', as: '#editor' }),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ];
}

function makeReferences({ authors }: Submission, site: URL | string): XmlElement[] {
  return [
    ...authors.map(({ name, short }) =>
      element('TLCOrganization', {
        eId: slug(short),
        href: `/akn/ontology/organization/un/${slug(short)}`,
        showAs: name,
        shortForm: short,
      }),
    ),
    element('TLCOrganization', {
      eId: 'edition',
      href: absoluteUrl(wholeTextPath(), site),
      showAs: 'This edition, an unofficial presentation',
    }),
    element('TLCRole', { eId: 'author', href: '/akn/ontology/role/un/author', showAs: 'Author' }),
    element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/un/editor', showAs: 'Editor' }),
  ];
}

/** What we add to a paragraph. */
function makeEditorial(
  { number, title, summary, part, topics, pages }: Paragraph,
  site: URL | string,
): XmlElement {
  return element('edition:paragraph', {
    href: `#para_${number}`,
    title,
    summary,
    part,
    topics: topics.join(' '),
    pages: pages.join(' '),
    address: absoluteUrl(paragraphPath(number), site),
  });
}

function makeParagraph({ number, text, sentences, emphases, pageBreaks }: Paragraph): XmlElement {
  const id = `para_${number}`;
  const children: (XmlElement | string)[] = [];
  for (const sentence of sentences) {
    if (children.length > 0) children.push(' ');
    children.push(
      element('span', { eId: `${id}__content__p_1__span_${sentence.number}` }, [
        ...cut(text, sentence.start, sentence.end, emphases, pageBreaks),
      ]),
    );
  }
  return element('paragraph', { eId: id }, [
    element('num', { eId: `${id}__num` }, [`${number}.`]),
    element('content', { eId: `${id}__content` }, [element('p', { eId: `${id}__content__p_1` }, children)]),
  ]);
}

/** Cuts a stretch of text into plain words, words in italics and ends of pages. */
function cut(
  text: string,
  from: number,
  to: number,
  emphases: Paragraph['emphases'],
  pageBreaks: Paragraph['pageBreaks'],
): (XmlElement | string)[] {
  const pieces: (XmlElement | string)[] = [];
  let at = from;
  const inner = (end: number): (XmlElement | string)[] => {
    const parts: (XmlElement | string)[] = [];
    for (const { page, offset } of pageBreaks) {
      if (offset < at || offset >= end) continue;
      parts.push(text.slice(at, offset), element('eop', { number: String(page - 1) }));
      at = offset;
    }
    parts.push(text.slice(at, end));
    at = end;
    return parts.filter((piece) => piece !== '');
  };
  for (const { start, end } of emphases) {
    if (end <= from || start >= to) continue;
    pieces.push(...inner(Math.max(start, from)));
    pieces.push(element('i', {}, inner(Math.min(end, to))));
  }
  return [...pieces, ...inner(to)];
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
