/** The document as data: what is published as JSON, and the schema it is held to. */
import { z } from 'astro/zod';
import { ContentError } from '../document/content-error.ts';
import type { Edition, Paragraph } from '../document/edition.ts';
import {
  absoluteUrl,
  dataSchemaPath,
  downloadPath,
  paragraphDataPath,
  paragraphPath,
  sentenceAnchor,
  sentencePath,
  transcriptPath,
  wholeTextPath,
} from '../document/links.ts';
import { hashText } from '../fidelity/integrity.ts';
import { listFigures } from '../figures/figures.ts';
import { explainSource } from './plain-text.ts';

const address = z.url().describe('An absolute address, promised not to change.');
const offset = z.int().min(0).describe('An offset into the paragraph’s text, in UTF-16 units.');
const labelled = z.strictObject({ id: z.string(), title: z.string() });
const part = labelled.describe('Editorial: the part of the contents that it is grouped under.');
const topics = z.array(labelled).describe('Editorial: topics from a closed list.');

/** What a figure holds beyond this is left out. */
const figureDataSchema = z.object({
  text: z.string().describe('Source: the number as the text writes it.'),
  value: z.number().describe('Editorial: the same number in full; of a range, the lower.'),
  upTo: z.number().optional().describe('Editorial: of a range, the upper number in full.'),
  unit: z.string().describe('Editorial: what one of it is, in the singular.'),
  counts: z.string().describe('Editorial: what it counts, to be read after the number.'),
  qualifier: z.string().optional().describe('Source: words that make it less exact.'),
  period: z.string().optional().describe('Source: the time it covers.'),
  kind: z.enum(['amount', 'time']).describe('Editorial: an amount, or a date or stretch of time.'),
  sentence: z.string().describe('The id of the sentence in which it stands.'),
  offset,
});

const paragraphShape = {
  number: z.int().positive().describe('Source: the number of the paragraph.'),
  address,
  source: z
    .strictObject({
      text: z.string().describe('The words of the source, verbatim, white space folded.'),
      emphases: z
        .array(z.strictObject({ start: offset, end: offset }))
        .describe('Stretches that the source sets in italics, the end exclusive.'),
      sentences: z
        .array(z.strictObject({ id: z.string(), address, text: z.string(), start: offset, end: offset }))
        .describe('The same words by sentence (Unicode UAX #29).'),
    })
    .describe('The words of the source.'),
  editorial: z
    .strictObject({
      title: z.string().describe('A title; the source has none.'),
      summary: z.string().describe('One sentence on what the paragraph is about.'),
      part,
      topics,
      pages: z.array(z.int().positive()).describe('Pages of the source, inferred from the transcripts.'),
      pageBreaks: z
        .array(z.strictObject({ page: z.int().positive(), offset }))
        .describe('Where a page of the source begins, inferred from the transcripts.'),
      figures: z.array(figureDataSchema).describe('Every number of the paragraph, in its order.'),
    })
    .describe('What this edition adds.'),
};

/** A paragraph as it is published at `/p/4.json`. */
export const paragraphDataSchema = z
  .strictObject({
    $schema: address,
    document: z.strictObject({ name: z.string(), address, data: address }),
    ...paragraphShape,
  })
  .meta({ title: 'A paragraph of the submission' });
export type ParagraphData = z.infer<typeof paragraphDataSchema>;

/** The document as it is published at `/submission.json`. */
export const submissionDataSchema = z
  .strictObject({
    $schema: address,
    address,
    note: z.string().describe('Editorial: what is source and what is editorial.'),
    source: z.strictObject({
      titleBlock: z
        .strictObject({ kind: z.string(), bodies: z.string(), title: z.string(), date: z.string() })
        .describe('The title block, line by line, in the source’s order.'),
      language: z.string().describe('The language of the text, a BCP 47 tag.'),
    }),
    editorial: z.strictObject({
      name: z.string().describe('The title as it is cited.'),
      issued: z.string().describe('The date as year and month, ISO 8601.'),
      authors: z.array(z.strictObject({ name: z.string(), short: z.string() })),
      occasion: z.string(),
    }),
    integrity: z
      .strictObject({
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        normalForm: z.string().describe('What the hash is of.'),
      })
      .describe('A hash by which the text can be checked.'),
    transcripts: z.array(
      z.strictObject({
        letter: z.string(),
        base: z.boolean().describe('Whether the text follows it.'),
        note: z.string(),
        address,
      }),
    ),
    paragraphs: z.array(z.strictObject({ ...paragraphShape, data: address })).min(1),
  })
  .meta({ title: 'The submission' });
export type SubmissionData = z.infer<typeof submissionDataSchema>;

/** The published schemas, each with the address it is served at. */
export function describeDataSchema(kind: 'submission' | 'paragraph', site: URL | string): object {
  const schema = kind === 'submission' ? submissionDataSchema : paragraphDataSchema;
  return { $id: absoluteUrl(dataSchemaPath(kind), site), ...z.toJSONSchema(schema) };
}

/** Data as it is written to a file. */
export function formatJson(data: object): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** Answers a request for a published schema. */
export function serveDataSchema(kind: 'submission' | 'paragraph', site: URL | undefined): Response {
  return new Response(formatJson(describeDataSchema(kind, site ?? '')), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
}

/**
 * The whole document as data.
 * @throws {ContentError} when it does not fit the published schema.
 */
export function makeSubmissionData(edition: Edition, site: URL | string): SubmissionData {
  const { submission, paragraphs, transcripts } = edition;
  const { titleBlock, language, name, issued, authors, occasion } = submission;
  return verify('submission.json', submissionDataSchema, {
    $schema: absoluteUrl(dataSchemaPath('submission'), site),
    address: absoluteUrl(wholeTextPath(), site),
    note: explainSource(edition),
    source: { titleBlock, language },
    editorial: { name, issued, authors, occasion },
    integrity: {
      sha256: hashText(edition),
      normalForm:
        'The paragraphs in order, each on one line as its number, a full stop, a space and its text, ended by a line feed, in UTF-8.',
    },
    transcripts: transcripts.map(({ letter, base, note, file }) => ({
      letter,
      base,
      note,
      address: absoluteUrl(transcriptPath(file), site),
    })),
    paragraphs: paragraphs.map((paragraph) => ({
      ...makeShape(paragraph, edition, site),
      data: absoluteUrl(paragraphDataPath(paragraph.number), site),
    })),
  });
}

/**
 * One paragraph as data.
 * @throws {ContentError} when it does not fit the published schema.
 */
export function makeParagraphData(paragraph: Paragraph, edition: Edition, site: URL | string): ParagraphData {
  return verify(`p/${paragraph.number}.json`, paragraphDataSchema, {
    $schema: absoluteUrl(dataSchemaPath('paragraph'), site),
    document: {
      name: edition.submission.name,
      address: absoluteUrl(wholeTextPath(), site),
      data: absoluteUrl(downloadPath('json'), site),
    },
    ...makeShape(paragraph, edition, site),
  });
}

function makeShape(
  paragraph: Paragraph,
  { submission }: Edition,
  site: URL | string,
): Omit<SubmissionData['paragraphs'][number], 'data'> {
  const { number, text, emphases, sentences, title, summary, pages, pageBreaks } = paragraph;
  return {
    number,
    address: absoluteUrl(paragraphPath(number), site),
    source: {
      text,
      emphases,
      sentences: sentences.map((sentence) => ({
        id: sentenceAnchor(number, sentence.number),
        address: absoluteUrl(sentencePath(number, sentence.number), site),
        text: sentence.text,
        start: sentence.start,
        end: sentence.end,
      })),
    },
    editorial: {
      title,
      summary,
      part: pick(submission.parts, paragraph.part),
      topics: paragraph.topics.map((topic) => pick(submission.topics, topic)),
      pages,
      pageBreaks,
      figures: listFigures([paragraph]).map((figure) => ({
        ...figure,
        sentence: sentenceAnchor(number, figure.sentence),
      })),
    },
  };
}

function pick(list: { id: string; title: string }[], id: string): { id: string; title: string } {
  const found = list.find((entry) => entry.id === id);
  if (!found) throw new ContentError(`submission.yaml: lists no «${id}».`);
  return found;
}

function verify<Schema extends z.ZodType>(file: string, schema: Schema, data: unknown): z.infer<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ContentError(
    `${file} does not fit its published schema at ${issue?.path.join('.')}: ${issue?.message}.`,
  );
}
