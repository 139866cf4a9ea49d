import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { paragraphSchema } from './document/schema.ts';
import { paragraphLoader } from './markup/paragraph-loader.ts';

export const collections = {
  paragraphs: defineCollection({
    loader: paragraphLoader(),
    schema: paragraphSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.mdx' }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};
