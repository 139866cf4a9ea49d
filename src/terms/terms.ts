/** The terms that need explaining, found in the text. */
import { z } from 'astro/zod';
import type { ContentCheck } from '../document/check-content.ts';
import { ContentError } from '../document/content-error.ts';
import { type Edition, joinTitleBlock } from '../document/edition.ts';
import { identifier, words } from '../document/schema.ts';

/** A term with its explanation, an entry of `terms.yaml`; all of it is editorial but the forms. */
export const termSchema = z.strictObject({
  /** Its anchor on the page of terms. */
  id: identifier,
  /** The heading it is listed under. */
  name: words('a name'),
  /** Source: the words as the text has them. */
  forms: z.array(words('the words of the text')).min(1),
  /** One or two neutral sentences on what it means, for readers who may not know. */
  explanation: words('an explanation').max(200).regex(/[.]$/, { error: 'must end in a full stop' }),
});
export type Term = z.infer<typeof termSchema>;

/** The check of `terms.yaml`. */
export const termsCheck: ContentCheck<z.ZodArray<typeof termSchema>> = {
  file: 'content/terms.yaml',
  schema: z.array(termSchema),
  check: (terms, edition) => void locateTerms(terms, edition),
};

/**
 * Finds every sentence in which the terms stand, in the order of the text; the title block has neither number.
 * @throws {ContentError} when a form does not occur in the text.
 */
export function locateTerms(terms: readonly Term[], { submission, paragraphs }: Edition) {
  const stretches = [
    { place: { paragraph: undefined, sentence: undefined }, text: joinTitleBlock(submission) },
    ...paragraphs.flatMap(({ number, sentences }) =>
      sentences.map((sentence) => ({
        place: { paragraph: number, sentence: sentence.number },
        text: sentence.text,
      })),
    ),
  ];
  const find = (form: string) => stretches.filter(({ text }) => matchForm(form).test(text));
  return terms.map((term) => {
    const missing = term.forms.find((form) => find(form).length === 0);
    if (missing)
      throw new ContentError(
        `the form «${missing}» does not occur in the text; write it as the text has it.`,
        { file: 'content/terms.yaml', field: `«${term.id}»` },
      );
    const found = new Set(term.forms.flatMap(find));
    return { ...term, places: stretches.filter((stretch) => found.has(stretch)).map(({ place }) => place) };
  });
}

/** Whole words, exactly as written. */
function matchForm(form: string): RegExp {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
}
