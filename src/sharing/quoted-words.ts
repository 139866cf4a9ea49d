/** The source's own words, whatever the page shows in their place. */
import { readSource } from './source-words.ts';
import type { Target } from './targets.ts';

/** The words of a paragraph. */
export function readWords(number: number): string {
  return readSource().get(number)?.join('') ?? '';
}

/** The words of all sentences or paragraphs of a place; paragraphs are parted by an empty line. */
export function readTarget({ first, last }: Target): string {
  return [...readSource()]
    .filter(([number]) => number >= first.paragraph && number <= last.paragraph)
    .map(([number, sentences]) => {
      const from = number === first.paragraph ? (first.sentence ?? 1) - 1 : 0;
      const to = number === last.paragraph ? last.sentence : undefined;
      return sentences.slice(from, to).join('').trim();
    })
    .join('\n\n');
}
