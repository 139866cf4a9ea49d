/** The document as plain text and as Markdown: its words first, one editorial note at the end. */
import type { Edition, Paragraph } from '../document/edition.ts';
import { aboutPath, absoluteUrl, paragraphPath } from '../document/links.ts';
import { markUp } from './mark-up.ts';

/** The document as plain text: the title block, then a line a paragraph. */
export function formatPlainText(edition: Edition): string {
  return [
    Object.values(edition.submission.titleBlock).join('\n'),
    ...edition.paragraphs.map(({ number, text }) => `${number}. ${text}`),
    '________',
    `Editorial note. ${explainSource(edition)} White space is folded; the marks of italics and of pages are left out. ${describeAddresses(edition)}`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** The document as Markdown (CommonMark), with the source's italics. */
export function formatMarkdown(edition: Edition): string {
  const { kind, bodies, title, date } = edition.submission.titleBlock;
  return [
    `**${escapeMarkdown(kind)}**\\\n${escapeMarkdown(bodies)}`,
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(date),
    ...edition.paragraphs.map((paragraph) => `${paragraph.number}. ${formatWords(paragraph)}`),
    '---',
    `*Editorial note.* ${escapeMarkdown(`${explainSource(edition)} Italics are the source’s; the size of the title is ours.`)} ${describeAddresses(edition)}`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** Says which words of a download are the source's. */
export function explainSource({ submission, base, paragraphs }: Edition): string {
  return `The title block and the ${paragraphs.length} numbered paragraphs are the words of the source, as transcript ${base.letter} has them, with nothing corrected; everything else is editorial. This is an unofficial copy of “${submission.name}”.`;
}

function describeAddresses({ paragraphs }: Edition): string {
  const first = paragraphs[0]?.number ?? 1;
  return `Each paragraph has an address of its own, the first <${absoluteUrl(paragraphPath(first))}>; sources and checks: <${absoluteUrl(aboutPath())}>`;
}

/** The words of a paragraph, whose first signs must not open a list or a heading inside it. */
function formatWords(paragraph: Paragraph): string {
  return markUp(paragraph, { words: escapeMarkdown, emphasis: ['*', '*'] })
    .replace(/^[-+#]/u, '\\$&')
    .replace(/^(\d+)([.)] )/u, '$1\\$2');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|&]/gu, '\\$&');
}
