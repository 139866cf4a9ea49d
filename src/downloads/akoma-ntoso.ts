/**
 * The document in Akoma Ntoso 3.0 (OASIS LegalDocML), with names after AKN4UN, the
 * United Nations' guidelines, as far as they apply: the document has no known symbol.
 */
import type { Edition, Paragraph } from '../document/edition.ts';
import { absoluteUrl, paragraphPath, wholeTextPath } from '../document/links.ts';
import type { Submission } from '../document/schema.ts';
import { escapeXml } from '../document/text.ts';
import { markUp } from './mark-up.ts';
import { explainSource } from './plain-text.ts';
import { type Xml, xml } from './xml.ts';

/** ISO 639-2 codes, which FRBRlanguage wants, of the languages the UN works in. */
const ALPHA_3: Record<string, string> = { ar: 'ara', en: 'eng', es: 'spa', fr: 'fra', ru: 'rus', zh: 'zho' };

/** The document as Akoma Ntoso XML. */
export function formatAkomaNtoso(edition: Edition): string {
  const { submission, paragraphs } = edition;
  const { kind, bodies, title, date } = submission.titleBlock;
  const note = `${explainSource(edition)} The preface and the main body hold the words of the source; everything in meta is editorial, and so are the ends of pages (eop), which are inferred from the transcripts, and the division into sentences (span). The source gives the month of its date and no day.`;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:edition="urn:submission-edition:editorial">
  <doc name="${slug(kind)}" contains="originalVersion">
    <meta>${identify(submission)}
      <notes source="#edition">
        <note eId="note_1"><p>${note}</p></note>
      </notes>
      <proprietary source="#edition">${paragraphs.map(describeParagraph)}
      </proprietary>
    </meta>
    <preface eId="preface">
      <p eId="preface__p_1"><docType>${kind}</docType></p>
      <p eId="preface__p_2">${bodies}</p>
      <p eId="preface__p_3"><docTitle>${title}</docTitle></p>
      <p eId="preface__p_4">${date}</p>
    </preface>
    <mainBody eId="body">${paragraphs.map(formatParagraph)}
    </mainBody>
  </doc>
</akomaNtoso>
`.xml;
}

/** What the document is, on the three levels of FRBR that the standard asks for, and who is named in that. */
function identify({ authors, issued, name, language, titleBlock }: Submission): Xml {
  const subtype = slug(titleBlock.kind);
  const work = `/akn/un/doc/${subtype}/${authors.map(({ short }) => slug(short)).join('-')}/${issued}/${slug(name)}`;
  const code = ALPHA_3[language] ?? language;
  const expression = `${work}/${code}@`;
  const address = absoluteUrl(wholeTextPath());
  // The schema wants a day; the source gives the month, and `name` says so.
  const day = xml`
          <FRBRdate date="${issued}-01" name="month-of-the-document"/>`;
  const writers = authors.map(
    ({ short }) => xml`
          <FRBRauthor href="#${slug(short)}" as="#author"/>`,
  );
  const organizations = authors.map(
    ({ name: author, short }) => xml`
        <TLCOrganization eId="${slug(short)}" href="/akn/ontology/organization/un/${slug(short)}" showAs="${author}" shortForm="${short}"/>`,
  );
  // Readers take the first alias for the title.
  return xml`
      <identification source="#edition">
        <FRBRWork>
          <FRBRthis value="${work}/!main"/>
          <FRBRuri value="${work}"/>
          <FRBRalias value="${name}" name="title"/>
          <FRBRalias value="${address}" name="address"/>${day}${writers}
          <FRBRcountry value="un"/>
          <FRBRsubtype value="${subtype}"/>
          <FRBRname value="${name}"/>
        </FRBRWork>
        <FRBRExpression>
          <FRBRthis value="${expression}/!main"/>
          <FRBRuri value="${expression}"/>${day}${writers}
          <FRBRlanguage language="${code}"/>
        </FRBRExpression>
        <FRBRManifestation>
          <FRBRthis value="${expression}/!main.xml"/>
          <FRBRuri value="${expression}.xml"/>${day}
          <FRBRauthor href="#edition" as="#editor"/>
          <FRBRformat value="application/akn+xml"/>
        </FRBRManifestation>
      </identification>
      <references source="#edition">${organizations}
        <TLCOrganization eId="edition" href="${address}" showAs="This edition, an unofficial copy"/>
        <TLCRole eId="author" href="/akn/ontology/role/un/author" showAs="Author"/>
        <TLCRole eId="editor" href="/akn/ontology/role/un/editor" showAs="Editor"/>
      </references>`;
}

/** What we add to a paragraph. */
function describeParagraph({ number, title, summary, part, topics, pages }: Paragraph): Xml {
  const address = absoluteUrl(paragraphPath(number));
  return xml`
        <edition:paragraph href="#para_${number}" title="${title}" summary="${summary}" part="${part}" topics="${topics.join(' ')}" pages="${pages.join(' ')}" address="${address}"/>`;
}

function formatParagraph(paragraph: Paragraph): Xml {
  const id = `para_${paragraph.number}`;
  const words = markUp(paragraph, {
    words: escapeXml,
    emphasis: ['<i>', '</i>'],
    sentence: (number) => [`<span eId="${id}__content__p_1__span_${number}">`, '</span>'],
    pageBreak: (page) => `<eop number="${page - 1}"/>`,
  });
  return xml`
      <paragraph eId="${id}">
        <num eId="${id}__num">${paragraph.number}.</num>
        <content eId="${id}__content">
          <p eId="${id}__content__p_1">${{ xml: words }}</p>
        </content>
      </paragraph>`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
