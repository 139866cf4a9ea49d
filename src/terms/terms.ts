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

/** Where a term stands: a sentence, or the title block, which has neither number. */
export interface TermPlace {
  paragraph?: number;
  /** Counted from 1 within the paragraph. */
  sentence?: number;
}

/** A term with every place where it stands, in the order of the text. */
export interface LocatedTerm extends Term {
  places: TermPlace[];
}

/** The check of `terms.yaml`. */
export const termsCheck: ContentCheck<z.ZodArray<typeof termSchema>> = {
  file: 'terms.yaml',
  schema: z.array(termSchema),
  check: (terms, edition, file) => void locateTerms(terms, edition, file),
};

/**
 * Finds every place of the terms.
 * @throws {ContentError} when a form does not occur in the text, or an id is given twice.
 */
export function locateTerms(
  terms: readonly Term[],
  { submission, paragraphs }: Edition,
  file = 'content/terms.yaml',
): LocatedTerm[] {
  const stretches: { place: TermPlace; text: string }[] = [
    { place: {}, text: joinTitleBlock(submission) },
    ...paragraphs.flatMap(({ number, sentences }) =>
      sentences.map((sentence) => ({
        place: { paragraph: number, sentence: sentence.number },
        text: sentence.text,
      })),
    ),
  ];
  return terms.map((term, index) => {
    const fail = (problem: string): never => {
      throw new ContentError(problem, { file, field: `«${term.id}»` });
    };
    if (terms.findIndex(({ id }) => id === term.id) < index) fail('is listed twice; take one out.');
    for (const form of term.forms)
      if (!stretches.some(({ text }) => matchForms([form]).test(text)))
        fail(`the form «${form}» does not occur in the text; write it as the text has it.`);
    const pattern = matchForms(term.forms);
    return {
      ...term,
      places: stretches.filter(({ text }) => pattern.test(text)).map(({ place }) => place),
    };
  });
}

/** Whole words, exactly as written. */
function matchForms(forms: readonly string[]): RegExp {
  const alternatives = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'u');
}
