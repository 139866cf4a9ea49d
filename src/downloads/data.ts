/** The document as data: what is published as JSON, and the schema it is held to. */
import { z } from 'astro/zod';
import type { Edition, Paragraph } from '../document/edition.ts';
import {
  absoluteUrl,
  dataSchemaPath,
  downloadPath,
  paragraphPath,
  sentenceAnchor,
  sentencePath,
  transcriptPath,
  wholeTextPath,
} from '../document/links.ts';
import { figureSchema, paragraphSchema, submissionSchema } from '../document/schema.ts';
import { hashText } from '../fidelity/integrity.ts';
import { listFigures } from '../figures/figures.ts';
import { explainSource } from './plain-text.ts';

// Objects that are not strict: what a paragraph, a figure or the document holds besides is left out.

const address = z.url().describe('An absolute address, promised not to change.');
const offset = z.int().min(0).describe('An offset into the paragraph’s text, in UTF-16 units.');
const labelled = submissionSchema.shape.topics.element;
const list = <Item extends z.ZodType>(what: string, item: Item) => z.array(item).describe(what);
const stretch = z.object({ start: offset, end: offset });
const page = z.int().positive();

const paragraphPart = z.object({
  number: paragraphSchema.shape.number,
  address,
  source: z
    .object({
      text: z.string().describe('The words of the source, verbatim, white space folded.'),
      emphases: list('Stretches that the source sets in italics, the end exclusive.', stretch),
      sentences: list(
        'The same words by sentence (Unicode UAX #29).',
        z.object({ id: z.string(), address, text: z.string(), ...stretch.shape }),
      ),
    })
    .describe('The words of the source.'),
  editorial: z
    .object({
      title: paragraphSchema.shape.title,
      summary: paragraphSchema.shape.summary,
      part: labelled.describe('The part of the contents that it is grouped under.'),
      topics: list('Topics from a closed list.', labelled),
      pages: list('Pages of the source, inferred from the transcripts.', page),
      pageBreaks: list(
        'Where a page of the source begins, inferred from the transcripts.',
        z.object({ page, offset }),
      ),
      figures: list(
        'Every number of the paragraph, in its order, with the id of its sentence.',
        figureSchema.omit({ quote: true }).extend({ sentence: z.string(), offset }).strip(),
      ),
    })
    .describe('What this edition adds.'),
});

const schemas = {
  /** A paragraph as it is published at `/p/4.json`. */
  paragraph: z
    .object({
      $schema: address,
      document: z.object({ name: z.string(), address, data: address }),
      ...paragraphPart.shape,
    })
    .meta({ title: 'A paragraph of the submission' }),
  /** The document as it is published at `/submission.json`. */
  submission: z
    .object({
      $schema: address,
      address,
      note: z.string().describe('Editorial: what is source and what is editorial.'),
      source: submissionSchema.pick({ titleBlock: true, language: true }).strip(),
      editorial: submissionSchema.pick({ name: true, issued: true, authors: true, occasion: true }).strip(),
      integrity: z
        .object({ sha256: z.string(), normalForm: z.string().describe('What the hash is of.') })
        .describe('A hash by which the text can be checked.'),
      transcripts: list(
        'The records that the text comes from; it follows the one that is its base.',
        z.object({ letter: z.string(), base: z.boolean(), note: z.string(), address }),
      ),
      paragraphs: z.array(paragraphPart.extend({ data: address })),
    })
    .meta({ title: 'The submission' }),
};

/** A published schema, with the address it is served at. */
export function describeDataSchema(kind: keyof typeof schemas): object {
  return { $id: absoluteUrl(dataSchemaPath(kind)), ...z.toJSONSchema(schemas[kind]) };
}

/** Data as it is written to a file. */
export function formatJson(data: object): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/**
 * The whole document as data.
 * @throws an error of zod's when it does not fit the published schema.
 */
export function makeSubmissionData(edition: Edition) {
  const { submission, paragraphs, transcripts } = edition;
  return schemas.submission.parse({
    $schema: absoluteUrl(dataSchemaPath('submission')),
    address: absoluteUrl(wholeTextPath()),
    note: explainSource(edition),
    source: submission,
    editorial: submission,
    integrity: {
      sha256: hashText(edition),
      normalForm:
        'The paragraphs in order, each on one line as its number, a full stop, a space and its text, ended by a line feed, in UTF-8.',
    },
    transcripts: transcripts.map((transcript) => ({
      ...transcript,
      address: absoluteUrl(transcriptPath(transcript.file)),
    })),
    paragraphs: paragraphs.map((paragraph) => ({
      ...makePart(paragraph, edition),
      data: absoluteUrl(downloadPath('json', paragraph.number)),
    })),
  });
}

/**
 * One paragraph as data.
 * @throws an error of zod's when it does not fit the published schema.
 */
export function makeParagraphData(paragraph: Paragraph, edition: Edition) {
  return schemas.paragraph.parse({
    $schema: absoluteUrl(dataSchemaPath('paragraph')),
    document: {
      name: edition.submission.name,
      address: absoluteUrl(wholeTextPath()),
      data: absoluteUrl(downloadPath('json')),
    },
    ...makePart(paragraph, edition),
  });
}

function makePart(paragraph: Paragraph, { submission: { parts, topics } }: Edition) {
  const { number } = paragraph;
  return {
    number,
    address: absoluteUrl(paragraphPath(number)),
    source: {
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => ({
        ...sentence,
        id: sentenceAnchor(number, sentence.number),
        address: absoluteUrl(sentencePath(number, sentence.number)),
      })),
    },
    editorial: {
      ...paragraph,
      part: parts.find(({ id }) => id === paragraph.part),
      topics: paragraph.topics.map((topic) => topics.find(({ id }) => id === topic)),
      figures: listFigures([paragraph]).map((figure) => ({
        ...figure,
        sentence: sentenceAnchor(number, figure.sentence),
      })),
    },
  };
}
