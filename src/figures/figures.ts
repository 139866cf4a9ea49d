/** The numbers of the text: where each stands and what it counts. */
import { describeField } from '../document/check-data.ts';
import { ContentError } from '../document/content-error.ts';
import type { Paragraph } from '../document/edition.ts';
import type { Figure } from '../document/schema.ts';
import { describeAbsence } from '../document/verbatim.ts';

/** A figure with its place in the document. */
export type LocatedFigure = ReturnType<typeof listFigures>[number];

const SCALES: Record<string, number> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 };
const NUMBER = String.raw`(?:\d[\d,]*\d|\d)(?:\.\d+)?(?:%| (?:hundred|thousand|million|billion)\b)?`;
const NUMBERS = new RegExp(String.raw`${NUMBER}(?: to ${NUMBER})?|["“]?\bzero\b["”]?`, 'giu');

/**
 * Finds every number that a text writes: digits with their "million" or "%", ranges such as "20 to 30" as one, and the
 * word "zero"; `offset` is in UTF-16 units.
 */
export function findFigures(text: string): { text: string; offset: number }[] {
  return [...text.matchAll(NUMBERS)].map((match) => ({ text: match[0], offset: match.index }));
}

/** What a number of the text amounts to: "1.5 million" is 1500000, "50%" is 50; of a range both numbers. */
export function readFigure(text: string): Pick<Figure, 'value' | 'upTo'> {
  const [value = Number.NaN, upTo] = text.split(' to ').map(readAmount);
  return upTo === undefined ? { value } : { value, upTo };
}

function readAmount(text: string): number {
  if (/zero/iu.test(text)) return 0;
  const [, digits, scale = ''] = /^([\d.]+) ?(\w*)/u.exec(text.replaceAll(',', '')) ?? [];
  // The product of a decimal such as 1.3223 is not exact in binary.
  return Number((Number(digits) * (SCALES[scale.toLowerCase()] ?? 1)).toPrecision(15));
}

/**
 * Checks that the figures of a paragraph are all of its numbers, in order, and worth what its words say.
 * @throws {ContentError} at the first that is not.
 */
export function checkFigures({ text, figures }: Paragraph, file: string): void {
  const numbers = findFigures(text);
  const problems = figures.map((figure, index) => findProblem(text, figure, numbers[index]));
  const missing = numbers[figures.length];
  if (missing) problems.push(`the number «${missing.text}» of the text is not listed; add it.`);
  const index = problems.findIndex((problem) => problem !== undefined);
  const problem = problems[index];
  if (problem)
    throw new ContentError(problem, { file, field: describeField(['figures', index], { figures }) });
}

function findProblem(
  text: string,
  figure: Figure,
  found: { text: string; offset: number } | undefined,
): string | undefined {
  const { quote, text: written, qualifier, period } = figure;
  const occurrences = text.split(quote).length - 1;
  if (occurrences !== 1)
    return `its quote «${quote}» must occur in the paragraph exactly once, but ${occurrences === 0 ? describeAbsence(quote, text) : `occurs ${occurrences} times`}; write the words around the number as they stand there, as many as are needed.`;
  if (!quote.includes(written)) return `its quote «${quote}» does not hold the number; add it.`;
  if (locateFigure(text, figure) !== found?.offset || written !== found.text)
    return `the text has ${found ? `the number «${found.text}»` : 'no further number'} here; list its numbers in their order.`;
  const read = readFigure(written);
  for (const name of ['value', 'upTo'] as const)
    if (figure[name] !== read[name])
      return `its ${name} is ${figure[name] ?? 'not given'}, but «${written}» is ${read[name] ?? 'no range'}; make them agree.`;
  for (const [name, words] of Object.entries({ qualifier, period }))
    if (words !== undefined && !text.includes(words))
      return `its ${name} «${words}» does not occur in the paragraph; write the words of the text.`;
  return undefined;
}

/**
 * Lists all figures in the order of the text, each with the number of its sentence within its paragraph, with `offset`,
 * where it begins there in UTF-16 units, and with the id of its row in the table of figures: `p4f3`.
 */
export function listFigures(paragraphs: readonly Paragraph[]) {
  return paragraphs.flatMap(({ number, text, sentences, figures }) =>
    figures.map((figure, index) => {
      const offset = locateFigure(text, figure);
      const sentence = sentences.filter(({ end }) => end <= offset).length + 1;
      return { ...figure, anchor: `p${number}f${index + 1}`, paragraph: number, sentence, offset };
    }),
  );
}

/** Where a figure's number begins in its paragraph, in UTF-16 units: its quote stands there once. */
function locateFigure(text: string, { quote, text: written }: Figure): number {
  return text.indexOf(quote) + quote.indexOf(written);
}
