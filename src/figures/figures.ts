/** The numbers of the text: where each stands, what it counts, and what may be drawn of them. */
import type { Edition, Paragraph } from '../document/edition.ts';
import { ContentError } from '../document/content-error.ts';
import { describeField } from '../document/describe-fault.ts';
import type { Figure } from '../document/schema.ts';
import { describeAbsence } from '../document/verbatim.ts';

/** A number as it stands in running text. */
export interface FoundNumber {
  /** As the text writes it, its "million" or "%" included. */
  text: string;
  /** In UTF-16 units. */
  offset: number;
}

/** A figure with its place in the document. */
export interface LocatedFigure extends Figure {
  /** The id of its row in the table of figures: `p4f3`, counted from 1 within the paragraph. */
  anchor: string;
  /** Its place among all numbers of the document, counted from 1. */
  position: number;
  paragraph: number;
  /** The number of its sentence within the paragraph. */
  sentence: number;
  /** The words of that sentence. */
  sentenceText: string;
  /** Where the number begins in the paragraph, in UTF-16 units. */
  offset: number;
}

const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const NUMBER =
  /(?:\d[\d,]*\d|\d)(?:\.\d+)?(?:%| (?:hundred|thousand|million|billion)\b)?|["“]?\bzero\b["”]?/giu;

/** Finds every number that a text writes: digits with their "million" or "%", and the word "zero". */
export function findNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => ({ text: match[0], offset: match.index }));
}

/** What a number of the text amounts to: "1.5 million" is 1500000, "50%" is 50. */
export function readNumber(text: string): number {
  if (/zero/iu.test(text)) return 0;
  const [, digits, scale = ''] = /^([\d.]+) ?(\w*)/u.exec(text.replaceAll(',', '')) ?? [];
  // The product of a decimal such as 1.3223 is not exact in binary.
  return Number((Number(digits) * (SCALES.get(scale.toLowerCase()) ?? 1)).toPrecision(15));
}

/** Where a figure's number begins in its paragraph, in UTF-16 units: its quote stands there once. */
export function findFigure(text: string, figure: Pick<Figure, 'quote' | 'text'>): number {
  return text.indexOf(figure.quote) + figure.quote.indexOf(figure.text);
}

/**
 * Checks that every figure stands in its paragraph, in the text's order, and is worth what its words say.
 * @throws {ContentError} at the first that does not.
 */
export function checkFigures({ paragraphs }: Edition): void {
  const digits = Math.max(2, String(paragraphs.length).length);
  for (const { number, text, figures } of paragraphs) {
    const file = `content/paragraphs/${String(number).padStart(digits, '0')}.mdx`;
    let previous = -1;
    for (const [index, figure] of figures.entries()) {
      const problem = findProblem(text, figure, previous);
      if (problem)
        throw new ContentError(problem, { file, field: describeField(['figures', index], { figures }) });
      previous = findFigure(text, figure);
    }
  }
}

function findProblem(
  text: string,
  { quote, text: written, value, qualifier, period }: Figure,
  previous: number,
): string | undefined {
  const occurrences = text.split(quote).length - 1;
  if (occurrences !== 1)
    return `its quote «${quote}» must occur in the paragraph exactly once, but ${occurrences === 0 ? describeAbsence(quote, text) : `occurs ${occurrences} times`}; write the words around the number as they stand there, as many as are needed.`;
  if (!quote.includes(written)) return `its quote «${quote}» does not hold the number; add it.`;
  if (readNumber(written) !== value)
    return `its value is ${value}, but «${written}» is ${readNumber(written)}; make them agree.`;
  if (text.indexOf(quote) + quote.indexOf(written) <= previous)
    return 'it stands in the text before the figure that precedes it here; put them in the order of the text.';
  for (const [name, words] of Object.entries({ qualifier, period }))
    if (words !== undefined && !text.includes(words))
      return `its ${name} «${words}» does not occur in the paragraph; write the words of the text.`;
  return undefined;
}

/** Lists all figures in the order of the text, each with its sentence. */
export function listFigures(paragraphs: readonly Paragraph[]): LocatedFigure[] {
  const figures: LocatedFigure[] = [];
  for (const { number, text, sentences, figures: own } of paragraphs) {
    for (const [index, figure] of own.entries()) {
      const offset = findFigure(text, figure);
      const sentence = sentences.find(({ start, end }) => offset >= start && offset < end);
      if (!sentence)
        throw new ContentError(`paragraph ${number}: the figure «${figure.text}» stands in no sentence.`);
      figures.push({
        ...figure,
        anchor: `p${number}f${index + 1}`,
        position: figures.length + 1,
        paragraph: number,
        sentence: sentence.number,
        sentenceText: sentence.text,
        offset,
      });
    }
  }
  return figures;
}

/** The number as it is shown: with the words of the text that make it less exact. */
export function formatFigure({ qualifier, text }: Pick<Figure, 'qualifier' | 'text'>): string {
  return qualifier ? `${qualifier.toLowerCase()} ${text}` : text;
}
