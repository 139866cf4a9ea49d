/**
 * A transcript with a title block, numbered paragraphs,
 * page breaks as lines of three hyphens, of which the first begins page 1, and titles in single asterisks.
 */
import { ContentError } from './content-error.ts';
import { foldWhitespace } from './text.ts';

/** Running text of the source with what is marked in it; offsets count UTF-16 units of `text`. */
export interface MarkedText {
  /** The words with their marks as a paragraph's file has them: `*italics* <PageBreak page={2} /> words`. */
  marked: string;
  /** The words, white space folded, without any mark. */
  text: string;
  /** Where a page of the source begins: the page's number and the offset of its first word. */
  pageBreaks: { page: number; offset: number }[];
  /** Stretches that the source sets in italics, the end exclusive. */
  emphases: { start: number; end: number }[];
}

/** A transcript taken apart. */
export type Transcript = ReturnType<typeof parseTranscript>;

/** The marks in running text. */
export const MARK = /(\*|<PageBreak page=\{\d+\} \/> )/u;

/** Reads words with their marks, and folds their white space. */
export function readMarks(source: string): MarkedText {
  const marked = foldWhitespace(source);
  let text = '';
  const pageBreaks: MarkedText['pageBreaks'] = [];
  const asterisks: number[] = [];
  for (const [index, piece] of marked.split(MARK).entries()) {
    if (index % 2 === 0) text += piece;
    else if (piece === '*') asterisks.push(text.length);
    else pageBreaks.push({ page: Number(/\d+/u.exec(piece)), offset: text.length });
  }
  const emphases = asterisks.flatMap((start, index) =>
    index % 2 === 0 ? [{ start, end: asterisks[index + 1] ?? text.length }] : [],
  );
  return { marked, text, pageBreaks, emphases };
}

/**
 * Reads a transcript.
 * @param file what it is called where it is at fault
 * @throws {ContentError} when it has no paragraph or they are not numbered 1, 2, 3 ….
 */
export function parseTranscript(source: string, file = 'the transcript') {
  const fail = (problem: string): never => {
    throw new ContentError(`${problem}; put the transcript back as it was.`, { file });
  };
  let pages = 0;
  const [titleBlock = '', ...pieces] = source
    .replace(/^\uFEFF/u, '')
    .replace(/^---[ \t]*$/gmu, () => {
      pages += 1;
      return pages === 1 ? '' : `<PageBreak page={${pages}} /> `;
    })
    // A page that begins between two paragraphs begins with the second.
    .replace(/(<PageBreak [^>]*> )\s*^(\d+\.\s)/gmu, '\n\n$2$1')
    .split(/(?:^|\n[ \t\r]*\n)(\d+)\.[ \t\r\n]+/u);
  if (pieces.length === 0) fail('found no numbered paragraph');
  const paragraphs: MarkedText[] = [];
  for (const [index, piece] of pieces.entries()) {
    const expected = paragraphs.length + 1;
    if (index % 2 === 1) paragraphs.push(readMarks(piece));
    else if (Number(piece) !== expected) fail(`expected paragraph ${expected} but found paragraph ${piece}`);
  }
  return {
    /** As one folded line, without asterisks. */
    titleBlock: foldWhitespace(titleBlock.replaceAll('**', '')),
    /** In order; the first has number 1. */
    paragraphs,
    pages: Math.max(pages, 1),
  };
}
