/** The terms that need explaining, found in the text. */
import { z } from 'astro/zod';
import type { ContentCheck } from '../document/check-content.ts';
import { ContentError } from '../document/content-error.ts';
import { type Edition, joinTitleBlock, type Paragraph } from '../document/edition.ts';
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
  check: (terms, edition, file) => {
    const forms = terms.flatMap((term) => term.forms.map((form) => ({ ...term, forms: [form] })));
    const missing = locateTerms(forms, edition).find(({ places }) => places.length === 0);
    if (missing)
      throw new ContentError(
        `the form «${missing.forms}» does not occur in the text; write it as the text has it.`,
        { file, field: `«${missing.id}»` },
      );
  },
};

/** Finds every sentence in which the terms stand, in the order of the text; the title block has neither number. */
export function locateTerms(terms: readonly Term[], { submission, paragraphs }: Edition) {
  const stretches = [
    { paragraph: undefined, sentence: undefined, text: joinTitleBlock(submission) },
    ...paragraphs.flatMap(({ number, sentences }) =>
      sentences.map(({ number: sentence, text }) => ({ paragraph: number, sentence, text })),
    ),
  ];
  return terms.map((term) => ({ ...term, places: stretches.filter(matchForms(term.forms)) }));
}

/** The terms that stand in a paragraph. */
export function listParagraphTerms(terms: readonly Term[], paragraph: Paragraph): Term[] {
  return terms.filter(({ forms }) => matchForms(forms)(paragraph));
}

/** Whole words, exactly as written. */
function matchForms(forms: readonly string[]): (stretch: { text: string }) => boolean {
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped})(?![\\p{L}\\p{N}])`, 'u');
  return ({ text }) => pattern.test(text);
}
