/**
 * A transcript with a title block, numbered paragraphs,
 * page breaks as lines of three hyphens, of which the first begins page 1, and titles in single asterisks.
 */
import { ContentError } from './content-error.ts';
import { foldWhitespace } from './text.ts';

/** A transcript taken apart. */
export interface Transcript {
  /** The title block as one folded line, without asterisks. */
  titleBlock: string;
  /** The paragraphs in order, white space folded; the first has number 1. */
  paragraphs: {
    /** The words, without any mark. */
    text: string;
    /** The same with their marks as a paragraph's file has them: `*italics* <PageBreak page={2} /> words`. */
    marked: string;
  }[];
  /** How many pages it has. */
  pages: number;
}

/** A page mark, as a paragraph's file has it, with the space after it. */
export function writePageMark(page: number): string {
  return `<PageBreak page={${page}} /> `;
}

/**
 * Reads a transcript.
 * @param file what it is called where it is at fault
 * @throws {ContentError} when it has no paragraph or they are not numbered 1, 2, 3 ….
 */
export function parseTranscript(source: string, file = 'the transcript'): Transcript {
  const fail = (problem: string): never => {
    throw new ContentError(`${problem}; put the transcript back as it was.`, { file });
  };
  let pages = 0;
  const [titleBlock = '', ...pieces] = source
    .replace(/^\uFEFF/u, '')
    .replace(/^---[ \t]*$/gmu, () => {
      pages += 1;
      return pages === 1 ? '' : writePageMark(pages);
    })
    // A page that begins between two paragraphs begins with the second.
    .replace(/(<PageBreak [^>]*> )\s*^(\d+\.\s)/gmu, '\n\n$2$1')
    .split(/(?:^|\n[ \t\r]*\n)(\d+)\.[ \t\r\n]+/u);
  if (pieces.length === 0) fail('found no numbered paragraph');
  const paragraphs: Transcript['paragraphs'] = [];
  for (const [index, piece] of pieces.entries()) {
    const expected = paragraphs.length + 1;
    if (index % 2 === 1) {
      const marked = foldWhitespace(piece);
      paragraphs.push({ text: marked.replace(/\*|<PageBreak [^>]*> /gu, ''), marked });
    } else if (Number(piece) !== expected)
      fail(`expected paragraph ${expected} but found paragraph ${piece}`);
  }
  return {
    titleBlock: foldWhitespace(titleBlock.replaceAll('**', '')),
    paragraphs,
    pages: Math.max(pages, 1),
  };
}
