/**
 * A transcript with a title block, numbered paragraphs,
 * page breaks as lines of three hyphens and titles in single asterisks.
 */
import { foldWhitespace, trimWhitespace } from './text.ts';

/** Running text of the source with what is marked in it; offsets count UTF-16 units of the folded text. */
export interface MarkedText {
  /** The words, white space folded, without any mark. */
  text: string;
  /** Where a page of the source begins: the page's number and the offset of its first word. */
  pageBreaks: { page: number; offset: number }[];
  /** Stretches that the source sets in italics, the end exclusive. */
  emphases: { start: number; end: number }[];
}

/** A transcript taken apart. */
export interface Transcript {
  /** The title block as one folded line, without asterisks. */
  titleBlock: string;
  /** The paragraphs in order; the first has number 1. */
  paragraphs: MarkedText[];
}

/** Gathers the pieces of a paragraph and keeps the offsets of its marks while it folds white space. */
export class MarkedTextBuilder {
  #text = '';
  #pageBreaks: MarkedText['pageBreaks'] = [];
  #emphases: MarkedText['emphases'] = [];

  addText(piece: string): void {
    const folded = piece.replace(/[ \t\r\n]+/gu, ' ');
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? folded.replace(/^ /u, '') : folded;
  }

  addPageBreak(page: number): void {
    this.addText(' ');
    this.#pageBreaks.push({ page, offset: this.#text.length });
  }

  addEmphasis(addContent: () => void): void {
    const start = this.#text.length;
    addContent();
    this.#emphases.push({ start, end: this.#text.length });
  }

  finish(): MarkedText {
    return { text: this.#text.replace(/ $/u, ''), pageBreaks: this.#pageBreaks, emphases: this.#emphases };
  }
}

/** The words with their marks as a paragraph's file has them. */
export function writeMarks({ text, pageBreaks, emphases }: MarkedText): string {
  const marks = [
    ...pageBreaks.map(({ page, offset }) => ({ offset, mark: `<PageBreak page={${page}} /> ` })),
    ...emphases.flatMap(({ start, end }) => [start, end].map((offset) => ({ offset, mark: '*' }))),
  ];
  return marks
    .sort((first, second) => second.offset - first.offset)
    .reduce((words, { offset, mark }) => words.slice(0, offset) + mark + words.slice(offset), text);
}

/**
 * Reads a transcript.
 * @throws an `Error` that says what is wrong when it has no paragraph or they are not numbered 1, 2, 3 ….
 */
export function parseTranscript(source: string): Transcript {
  const blocks = source
    .replace(/^\uFEFF/u, '')
    .split(/\n[ \t\r]*\n/u)
    .map(trimWhitespace);
  const titleLines: string[] = [];
  const builders: MarkedTextBuilder[] = [];
  let page = 0;
  let pageBegins = false;
  const add = (builder: MarkedTextBuilder, body: string) => {
    if (pageBegins) builder.addPageBreak(page);
    pageBegins = false;
    addBody(builder, body);
  };
  for (const block of blocks) {
    if (block === '') continue;
    const current = builders.at(-1);
    if (block === '---') {
      page += 1;
      pageBegins = current !== undefined;
      continue;
    }
    const numbered = /^(\d+)\.[ \t\r\n]+(.*)$/su.exec(block);
    if (numbered) {
      const [, number, body = ''] = numbered;
      if (Number(number) !== builders.length + 1) {
        throw new Error(`expected paragraph ${builders.length + 1} but found paragraph ${number}`);
      }
      const builder = new MarkedTextBuilder();
      builders.push(builder);
      add(builder, body);
    } else if (current) add(current, block);
    else titleLines.push(block);
  }
  if (builders.length === 0) throw new Error('found no numbered paragraph');
  return {
    titleBlock: foldWhitespace(titleLines.join(' ').replaceAll('**', '')),
    paragraphs: builders.map((builder) => builder.finish()),
  };
}

function addBody(builder: MarkedTextBuilder, body: string): void {
  for (const [index, piece] of body.split('*').entries()) {
    if (index % 2 === 0) builder.addText(piece);
    else builder.addEmphasis(() => builder.addText(piece));
  }
}
