import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { citationSchema } from './citing/citation-schema.ts';
import { CONTENT_CHECKS } from './content-checks.ts';
import { checkContent } from './document/check-content.ts';
import { type CheckedContent, makeCheckedLoaders } from './document/content-loaders.ts';
import { pageSchema, paragraphSchema } from './document/schema.ts';
import { chartSchema } from './figures/charts.ts';
import { languageSchema, readersWordsSchema } from './search/index/content-schema.ts';
import { termSchema } from './terms/terms.ts';

const { guard, edition } = makeCheckedLoaders((root) => checkContent(root, CONTENT_CHECKS));
/** A list whose order counts: Astro sorts entries by their ids, which are therefore their places. */
const ordered = (path: string) =>
  guard(
    file(path, {
      parser: (text) =>
        Object.fromEntries((load(text) as []).map((entry, index) => [`${index + 100}`, entry])),
    }),
  );

export const collections = {
  edition: defineCollection({ loader: edition, schema: z.custom<CheckedContent>() }),
  paragraphs: defineCollection({
    loader: guard(glob({ base: './content/paragraphs', pattern: '*.mdx' })),
    schema: paragraphSchema,
  }),
  pages: defineCollection({
    loader: guard(glob({ base: './content/pages', pattern: '*.mdx' })),
    schema: pageSchema,
  }),
  charts: defineCollection({ loader: guard(file('content/charts.yaml')), schema: chartSchema }),
  terms: defineCollection({ loader: guard(file('content/terms.yaml')), schema: termSchema }),
  citations: defineCollection({ loader: ordered('content/citations.yaml'), schema: citationSchema }),
  words: defineCollection({
    loader: guard(glob({ base: './content', pattern: 'words.yaml' })),
    schema: readersWordsSchema,
  }),
  languages: defineCollection({ loader: guard(file('content/languages.yaml')), schema: languageSchema }),
};
