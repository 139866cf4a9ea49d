/** The source's words, kept in the page where no translator reaches them. */
import type { Source, Target } from './targets.ts';

let source: Source | undefined;

/** Reads the paragraphs of the page; none on a page without text. */
export function readSource(): Source {
  source ??= new Map(
    JSON.parse(document.querySelector('script[data-source]')?.textContent ?? '[]') as [number, string[]][],
  );
  return source;
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
