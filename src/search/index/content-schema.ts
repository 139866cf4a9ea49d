/** The files of the content that only search reads: `words.yaml` and `languages.yaml`. */
import { z } from 'astro/zod';
import type { ContentCheck } from '../../document/check-content.ts';
import { ContentError } from '../../document/content-error.ts';
import { words } from '../../document/schema.ts';
import { listWords } from '../query/words.ts';

/** `words.yaml`: by the number of a paragraph, words and phrases by which readers look for it and which it does not have. */
export const readersWordsSchema = z.record(z.string(), z.array(words('a word or phrase').max(60)).min(1));

/** A language of `languages.yaml`, by its code. */
export const languageSchema = z.strictObject({
  /** Its name in itself. */
  name: words('the name of the language'),
  /** One sentence in it that says that the text is in English. */
  notice: words('a sentence'),
  /** Its words for paragraph, as typed before or after a number. */
  paragraph: z.array(words('a word')).min(1),
  /** Its words that are too common to be looked for; of Chinese, signs that only join or ask. */
  little: z.array(words('a word')),
  /** Its words, sent to the text's English ones or to readers' words. */
  words: z.record(z.string(), z.union([words('English for it'), z.array(words('English for it')).min(1)])),
});

/** The check of `words.yaml`: known paragraphs, and nothing that the paragraph has anyway. */
export const readersWordsCheck: ContentCheck<typeof readersWordsSchema> = {
  file: 'content/words.yaml',
  schema: readersWordsSchema,
  check: (list, { paragraphs }, file) => {
    for (const [field, phrases] of Object.entries(list)) {
      const paragraph = paragraphs.find(({ number }) => String(number) === field);
      if (!paragraph)
        throw new ContentError('there is no such paragraph; correct the number.', { file, field });
      const own = new Set(listWords(paragraph.text));
      const needless = phrases.find((phrase) => listWords(phrase).every((word) => own.has(word)));
      if (needless)
        throw new ContentError(
          `«${needless}» stands in the paragraph already, which search finds by itself; take it out.`,
          { file, field },
        );
    }
  },
};

/** The check of `languages.yaml`. */
export const languagesCheck: ContentCheck<z.ZodRecord<z.ZodString, typeof languageSchema>> = {
  file: 'content/languages.yaml',
  schema: z.record(z.string(), languageSchema),
  check: () => undefined,
};
