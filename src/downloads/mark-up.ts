/** The one walk over the words of a paragraph that every format with markup shares. */
import type { Paragraph } from '../document/edition.ts';

/** How a format writes words and what is marked in them. */
interface Markup {
  /** Writes words, so that nothing in them is read as markup. */
  words(text: string): string;
  /** What stands before and after words in italics. */
  emphasis: [open: string, close: string];
  /** What stands before and after a sentence, by its number; nothing unless it is said. */
  sentence?(number: number): [open: string, close: string];
  /** What stands where a page of the source begins, by its number; nothing unless it is said. */
  pageBreak?(page: number): string;
}

/** Writes the words of a paragraph in the markup of a format. */
export function markUp(
  { text, sentences, emphases, pageBreaks }: Paragraph,
  { words, emphasis: [open, close], sentence = () => ['', ''], pageBreak = () => '' }: Markup,
): string {
  // In this order where some stand at one place; italics never leave their sentence.
  const marks = [
    ...emphases.map(({ end }) => ({ offset: end, code: close })),
    ...sentences.map(({ end, number }) => ({ offset: end, code: sentence(number)[1] })),
    ...sentences.map(({ start, number }) => ({ offset: start, code: sentence(number)[0] })),
    ...emphases.map(({ start }) => ({ offset: start, code: open })),
    ...pageBreaks.map(({ offset, page }) => ({ offset, code: pageBreak(page) })),
  ].sort((first, second) => first.offset - second.offset);
  const starts = [0, ...marks.map(({ offset }) => offset)];
  return starts
    .map((start, index) => words(text.slice(start, starts[index + 1])) + (marks[index]?.code ?? ''))
    .join('');
}
