/** The document as Typst source, from which its PDF is set. */
import { describePages, type Edition, type Paragraph } from '../document/edition.ts';
import { aboutPath, absoluteUrl, paragraphAnchor, paragraphPath, wholeTextPath } from '../document/links.ts';
import { markUp } from './mark-up.ts';
import { explainSource } from './plain-text.ts';

/** The families that the text is set in: the site's own, then one that the compiler brings, for the signs that it lacks. */
const PDF_FONTS = '("Source Serif 4", "Libertinus Serif")';

const PREAMBLE = `
#set page(paper: "a4", margin: (x: 34mm, top: 24mm, bottom: 26mm), footer: context [
  #set text(size: 8pt, fill: quiet)
  #note-name #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set text(font: ${PDF_FONTS}, size: 11pt, fallback: false, hyphenate: false, number-type: "lining")
#set smartquote(enabled: false)
#set par(leading: 0.72em, justify: false, spacing: 0pt)
#show heading.where(level: 1): it => block(above: 1.1em, below: 1em, text(size: 21pt, weight: 600, hyphenate: false, it.body))
#show heading.where(level: 2): it => block(above: 0pt, below: 0.8em, sticky: true, text(size: 8.5pt, weight: 600, fill: quiet, it.body))
#show link: it => text(fill: accent, it)
#let page-mark = box(width: 0pt, height: 0.7em, place(dx: -0.12em - 2.3pt, dy: -0.16em, pdf.artifact(polygon(fill: accent, (0pt, 0pt), (4.6pt, 0pt), (2.3pt, 3.6pt)))))
#let paragraph(number, anchor, name, address, pages, body) = block(above: 1.8em, below: 0pt, {
  // A labelled heading that something leads to, here its own number, is a named destination: submission.pdf#p4.
  [#heading(level: 2)[#link(label(anchor))[#number] #h(0.5em)#name #h(1fr) #box(text(size: 8pt, weight: 400, link(address)))] #label(anchor)]
  par(body)
  v(0.9em)
  par(text(size: 8pt, fill: quiet, pages))
})
`;

/** The whole document as Typst source; its headings, addresses and notes are editorial. */
export function formatTypst(edition: Edition): string {
  const { submission, paragraphs } = edition;
  const { kind, bodies, title, date } = submission.titleBlock;
  const editorial = `Editorial note. ${explainSource(edition)} Editorial are the sentence under the date, the heading of each paragraph with its address, the line under it with its pages, the footers and this note. A small triangle above the text shows where a page of the source begins, inferred from the transcripts.`;
  // As on the whole text.
  const explanation = `${paragraphs.length} numbered paragraphs submitted to the United Nations Universal Periodic Review (UPR) of China. Unofficial copy.`;
  return [
    `#set document(title: ${quote(submission.name)}, author: (${submission.authors.map(({ name }) => `${quote(name)},`).join(' ')}), description: ${quote(submission.description)}, date: none)`,
    `#set text(lang: ${quote(submission.language)})`,
    '#let quiet = rgb("#655f55")',
    '#let accent = rgb("#1d4f7c")',
    `#let note-name = ${quote(submission.name)}`,
    PREAMBLE,
    `#par(text(weight: 600, ${quote(kind)}))`,
    '#v(0.9em)',
    `#par(${quote(bodies)})`,
    `#heading(level: 1, ${quote(title)})`,
    `#par(${quote(date)})`,
    '#v(1.2em)',
    `#par(text(size: 9.5pt, fill: quiet, ${quote(explanation)}))`,
    ...paragraphs.map((paragraph) => formatParagraph(paragraph)),
    '#v(1.8em)',
    '#block(breakable: false)[',
    '#pdf.artifact(line(length: 100%, stroke: 0.5pt + quiet))',
    '#v(0.7em)',
    `#par(text(size: 8.5pt)[#${quote(editorial)}; The text online: #box(link(${quote(absoluteUrl(wholeTextPath()))}));; sources and checks: #box(link(${quote(absoluteUrl(aboutPath()))}))])`,
    ']',
    '',
  ].join('\n');
}

function formatParagraph(paragraph: Paragraph): string {
  const { number, title } = paragraph;
  const address = absoluteUrl(paragraphPath(number));
  const body = markUp(paragraph, {
    words: formatWords,
    emphasis: ['#emph[', ']'],
    pageBreak: () => '#page-mark',
  });
  return `#paragraph(${number}, ${quote(paragraphAnchor(number))}, ${quote(title)}, ${quote(address)}, ${quote(explainPages(paragraph))})[${body}]`;
}

function explainPages(paragraph: Paragraph): string {
  const pages = describePages(paragraph).toLowerCase();
  if (paragraph.pages.length === 1) return pages;
  const marks = paragraph.pageBreaks.map(({ page }) => `page ${page}`).join(', ');
  return `${pages}; the triangle shows where ${marks} begins`;
}

/** The words as strings, so that nothing in them is read as markup. A word may not be parted at its hyphen: readers of the PDF would take the hyphen for a broken word. */
function formatWords(text: string): string {
  return text
    .split(/((?<!\S)\S*[^\s-]-[^\s-]\S*)/u)
    .map((piece, index) => (index % 2 === 1 ? `#box(${quote(piece)})` : piece && `#${quote(piece)};`))
    .join('');
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&')}"`;
}
