import { z } from 'astro/zod';
import type { ContentCheck } from '../document/check-content.ts';
import { ContentError } from '../document/content-error.ts';
import { citationSchema, findMissingFacts } from './citation-schema.ts';

/** The check of `citations.yaml`: every style names this document, lest another's citations stay behind. */
export const citationsCheck: ContentCheck<z.ZodArray<typeof citationSchema>> = {
  file: 'citations.yaml',
  schema: z.array(citationSchema).min(1),
  check: (styles, { submission }, file) => {
    for (const style of styles) {
      const [missing] = findMissingFacts(style, submission);
      if (missing !== undefined)
        throw new ContentError(`does not name «${missing}»; write it as submission.yaml has it.`, {
          file,
          field: `«${style.id}»`,
        });
    }
  },
};
