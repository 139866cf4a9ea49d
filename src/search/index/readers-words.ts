/** `content/vocabulary.yaml`: the words that readers use and the text does not. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { CONTENT_FOLDER, type Edition, readYaml } from '../../document/content.ts';
import { ContentError } from '../../document/content-error.ts';
import { normalizeText, splitWords } from '../query/normalize.ts';
import { LIST_SEPARATOR } from '../query/pagefind.ts';
import { stem } from '../query/stem.ts';

const entry = z
  .string()
  .trim()
  .min(2, { error: 'must be a word or phrase of two letters or more' })
  .refine((words) => !words.includes(LIST_SEPARATOR.trim()), { error: 'must not hold a comma' })
  .refine((words) => splitWords(normalizeText(words)).length <= 5, { error: 'must be five words at most' });

/** The file's schema. */
export const readersWordsSchema = z.strictObject({
  /** By the number of a paragraph: what a reader would type who looks for it. */
  paragraphs: z.record(z.string(), z.array(entry).min(1)),
  /** Words that look like one of the text and mean something else. */
  unrelated: z.array(entry),
  /** Matters that the text does not deal with although it has one of their words. */
  elsewhere: z.array(entry),
});

/** The readers' words, checked against the text. */
export interface ReadersWords {
  /** By paragraph number; hyphens are spaces, as queries are read. */
  byParagraph: Map<number, string[]>;
  unrelated: string[];
  elsewhere: string[];
}

/**
 * Reads the file and checks it against the text.
 * @throws {ContentError} for an unknown paragraph, a word or matter that the text has, or a word listed twice.
 */
export function readReadersWords({ paragraphs }: Edition, folder: string = CONTENT_FOLDER): ReadersWords {
  const path = join(folder, 'vocabulary.yaml');
  // A document may do without: then it is searched by its own words and titles.
  if (!existsSync(path)) return { byParagraph: new Map(), unrelated: [], elsewhere: [] };
  const file = readYaml(path, readersWordsSchema);
  const texts = paragraphs.map(({ number, text }) => ({ number, roots: ` ${toRoots(text).join(' ')} ` }));
  const byParagraph = new Map<number, string[]>();
  for (const [key, entries] of Object.entries(file.paragraphs)) {
    const number = Number(key);
    if (!paragraphs.some((paragraph) => paragraph.number === number))
      throw new ContentError(`${path}: paragraphs.${key}: the document has no paragraph ${key}.`);
    const seen = new Set<string>();
    for (const words of entries) {
      const roots = toRoots(words).join(' ');
      const holder = texts.find((one) => one.roots.includes(` ${roots} `));
      if (holder)
        throw new ContentError(
          `${path}: paragraphs.${key}: «${words}» stands in the text already, in paragraph ${holder.number}; take it out.`,
        );
      // Not their roots: the index's stemmer keeps "staff" and "staffing" apart.
      const plain = splitWords(normalizeText(words)).join(' ');
      if (seen.has(plain))
        throw new ContentError(`${path}: paragraphs.${key}: «${words}» is listed twice; take one out.`);
      seen.add(plain);
    }
    byParagraph.set(
      number,
      entries.map((words) => words.replaceAll('-', ' ')),
    );
  }
  for (const words of file.elsewhere) {
    const roots = toRoots(words).join(' ');
    const holder = texts.find((one) => one.roots.includes(` ${roots} `));
    if (holder)
      throw new ContentError(
        `${path}: elsewhere: «${words}» stands in the text, in paragraph ${holder.number}; take it out.`,
      );
  }
  const unrelated = file.unrelated.map((word) => word.toLowerCase());
  const text = new Set(paragraphs.flatMap((paragraph) => splitWords(normalizeText(paragraph.text))));
  for (const word of unrelated)
    if (text.has(word))
      throw new ContentError(`${path}: unrelated: «${word}» is a word of the text; take it out.`);
  return {
    byParagraph,
    unrelated,
    elsewhere: file.elsewhere.map((words) => splitWords(normalizeText(words)).join(' ')),
  };
}

function toRoots(text: string): string[] {
  return splitWords(normalizeText(text)).map(stem);
}
