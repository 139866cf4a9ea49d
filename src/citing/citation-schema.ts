/** What `content/citations.yaml` may hold: how the document is cited, an entry a style. */
import { z } from 'astro/zod';
import type { ContentCheck } from '../document/check-content.ts';
import { ContentError } from '../document/content-error.ts';

const text = z.string().trim().min(1);

/** How the document is cited in a style; all of it is editorial. */
export const citationSchema = z
  .strictObject({
    /** The name by which a reader's choice is remembered. */
    id: z.string().regex(/^[a-z][a-z-]*$/u, { error: 'must be lower-case letters and hyphens' }),
    /** The name of the style, as readers see it. */
    name: text,
    /** A note, or the entry of a list of references; italics stand between asterisks. */
    entry: text,
    /** What stands in the text beside a quotation, in the styles that cite there. */
    inText: text.optional(),
    /** How the paragraphs are named, with what parts it from the words before: ", para. {n}", ", paras. {n}". */
    pinpoint: z.strictObject({ one: z.string(), several: z.string() }),
  })
  .superRefine(({ entry, inText, pinpoint }, context) => {
    const holdPlaces = (path: string[], written: string, ...places: string[]) => {
      const complain = (message: string) => context.addIssue({ code: 'custom', path, message });
      const found = written.match(/\{[^{}]*\}?|\}/gu) ?? [];
      if (found.sort().join() !== places.join())
        complain(`must hold ${places.join(' and ')} once, and nothing else in braces`);
      if (written.split('*').length % 2 === 0)
        complain('has an asterisk without its partner; italics stand between two');
    };
    holdPlaces(['entry'], entry, ...(inText === undefined ? ['{pinpoint}'] : []), '{url}');
    if (inText !== undefined) holdPlaces(['inText'], inText, '{pinpoint}');
    holdPlaces(['pinpoint', 'one'], pinpoint.one, '{n}');
    holdPlaces(['pinpoint', 'several'], pinpoint.several, '{n}');
  });
export type CitationStyle = z.infer<typeof citationSchema>;

/** The check of `citations.yaml`: every style names authors, title and year of this document, lest another's citations stay behind. */
export const citationsCheck: ContentCheck<z.ZodArray<typeof citationSchema>> = {
  file: 'content/citations.yaml',
  schema: z.array(citationSchema).min(1),
  check: (styles, { submission: { authors, name, issued } }, file) => {
    const facts = [...authors.map((author) => author.name), name, issued.slice(0, 4)];
    for (const { id, entry } of styles)
      for (const fact of facts)
        if (!entry.toLowerCase().includes(fact.toLowerCase()))
          throw new ContentError(`does not name «${fact}»; write it as submission.yaml has it.`, {
            file,
            field: `«${id}»`,
          });
  },
};
