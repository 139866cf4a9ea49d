/**
 * What the content folder may hold. Every type of the domain is inferred from
 * these schemas; whatever a file holds beyond them is an error.
 */
import { z } from 'astro/zod';

/** A text that says something. */
export const words = (what: string) =>
  z.string().refine((text) => text.trim() !== '', { error: `is empty; write ${what}` });
/** A name of our own: lower-case letters and hyphens. */
export const identifier = z
  .string()
  .regex(/^[a-z][a-z-]*$/, { error: 'must be lower-case letters and hyphens' });

/** One number of the text with what it counts; described in the words that the published data gives too. */
export const figureSchema = z.strictObject({
  text: words('the number as the source writes it').describe('Source: the number, such as "1.5 million".'),
  value: z.number().describe('Editorial: the same number in full; of a range, the lower.'),
  upTo: z.number().optional().describe('Editorial: of a range such as "20 to 30", the upper number in full.'),
  unit: words('a unit').describe('Editorial: what one of it is, in the singular: "person", "percent".'),
  counts: words('what the number counts').describe('Editorial: what it counts, to be read after the number.'),
  qualifier: z.string().optional().describe('Source: words that make it less exact, such as "more than".'),
  period: z.string().optional().describe('Source: the time it covers, in the text’s own words.'),
  kind: z.enum(['amount', 'time']).describe('Editorial: an amount, or a date or stretch of time.'),
  /** Source: words around the number that occur exactly once in the paragraph. */
  quote: words('the words of the paragraph in which the number stands'),
});
export type Figure = z.infer<typeof figureSchema>;

/** The frontmatter of a paragraph: all of it is editorial but the quotes. */
export const paragraphSchema = z.strictObject({
  /** Source: the number of the paragraph, its only identity. */
  number: z.int().positive(),
  /** Editorial: a neutral title, for it has none in the source. */
  title: words('a title').max(60),
  /** Editorial: one sentence that says what the paragraph is about. */
  summary: words('a one-sentence summary')
    .max(220)
    .regex(/[.]$/, { error: 'must be a sentence that ends in a full stop' }),
  /** Editorial: the part it is grouped under, an id of submission.yaml. */
  part: identifier,
  /** Editorial: ids of the closed list of topics in submission.yaml. */
  topics: z.array(identifier).min(1),
  /** Its numbers, in the order of the text. */
  figures: z.array(figureSchema),
});
export type ParagraphFrontmatter = z.infer<typeof paragraphSchema>;

/** The frontmatter of a page of notes. */
export const pageSchema = z.strictObject({
  /** Its heading. */
  title: words('a title'),
  /** One sentence for search engines and cards. */
  description: words('a description'),
});

const count = z.int().positive();
const labelled = z.strictObject({ id: identifier, title: words('a title') });

const transcriptSchema = z.strictObject({
  /** The letter by which the site names it. */
  letter: z.string().regex(/^[A-Z]$/, { error: 'must be one capital letter' }),
  /** Its file in `content/source/`. */
  file: z.string().regex(/^[\w-]+\.txt$/, { error: 'must be the name of a .txt file' }),
  /** Whether the text follows it. */
  base: z.boolean(),
  /** Editorial: what it holds and lacks. */
  note: words('a note'),
});

/** `submission.yaml`: the title block and the facts of the document. */
export const submissionSchema = z.strictObject({
  /** Source: the title block, line by line, in the source's order. */
  titleBlock: z.strictObject({
    kind: words('the genre'),
    bodies: words('who submits to whom'),
    title: words('the title as the source has it'),
    date: words('the date as the source has it'),
  }),
  /** Editorial: the title as it is cited, without the source's dashes. */
  name: words('the title as it is cited'),
  /** The date as year and month, ISO 8601. */
  issued: z.string().regex(/^\d{4}-\d{2}$/, { error: 'must be a year and month such as 2018-03' }),
  /** BCP 47 tag of the text's language. */
  language: z.string().min(2),
  /** Corporate authors, in the source's order, with the short forms it gives them. */
  authors: z.array(z.strictObject({ name: words('a name'), short: words('a short name') })).min(1),
  /** Editorial: what kind of document it is, as citations say it, beginning with a capital. */
  genre: words('the genre for citations'),
  /** Editorial: the review it was written for. */
  occasion: words('the occasion'),
  /** Editorial: what the site is, for search engines and cards. */
  description: words('a description'),
  /** What the text must hold; words are counted between white space. */
  counts: z.strictObject({ paragraphs: count, sentences: count, words: count, pages: count }),
  /** The records that the text comes from, in `content/source/`. */
  transcripts: z
    .array(transcriptSchema)
    .refine((all) => all.filter((transcript) => transcript.base).length === 1, {
      error: 'exactly one transcript must have base: true; mark the one that the text follows',
    }),
  /** Editorial: the groups of the contents, in order. */
  parts: z.array(labelled).min(1),
  /** Editorial: the closed list of topics. */
  topics: z.array(labelled).min(1),
});
export type Submission = z.infer<typeof submissionSchema>;
export type Part = Submission['parts'][number];

/** The frontmatter of the paragraph with a number, whose part and topics the document lists. */
export function makeListedSchema({ parts, topics }: Submission, number: number): typeof paragraphSchema {
  const listed = (entries: readonly Part[]) => {
    const ids = entries.map(({ id }) => id);
    return identifier.refine((id) => ids.includes(id), {
      error: ({ input }) => `«${input}» is not listed in submission.yaml; use one of ${ids.join(', ')}`,
    });
  };
  return paragraphSchema.extend({
    number: paragraphSchema.shape.number.refine((found) => found === number, {
      error: ({ input }) => `is ${input}, but the file's name says ${number}; make them agree`,
    }),
    part: listed(parts),
    topics: z.array(listed(topics)).min(1),
  });
}
