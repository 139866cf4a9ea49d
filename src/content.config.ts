import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { paragraphSchema } from './document/schema.ts';

export const collections = {
  paragraphs: defineCollection({
    loader: glob({ base: './content/paragraphs', pattern: '*.mdx' }),
    schema: paragraphSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.mdx' }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};
