/** The document as the pages see it; the only caller of `getCollection()`. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type Edition, type Paragraph, readContent, recallContent } from './content.ts';
import type { Part, Submission } from './schema.ts';

/** A paragraph with the collection entry that renders it. */
export interface RenderableParagraph extends Paragraph {
  entry: CollectionEntry<'paragraphs'>;
}

/** A part of the contents with its paragraphs. */
export interface Group {
  part: Part;
  paragraphs: Paragraph[];
}

let edition: Edition | undefined;

/** The checked content; read once in a build, anew for each page in development. */
export function getEdition(): Edition {
  if (import.meta.env.DEV) return readContent();
  edition ??= recallContent() ?? readContent();
  return edition;
}

/** The facts of the document. */
export function getSubmission(): Submission {
  return getEdition().submission;
}

/**
 * Every paragraph in order, ready to be rendered.
 * @throws an `Error` unless the collection holds exactly the paragraphs of the content folder.
 */
export async function getParagraphs(): Promise<RenderableParagraph[]> {
  const entries = new Map((await getCollection('paragraphs')).map((entry) => [entry.data.number, entry]));
  return getEdition().paragraphs.map((paragraph) => {
    const entry = entries.get(paragraph.number);
    if (!entry)
      throw new Error(`Paragraph ${paragraph.number} is not in the collection; run the build again.`);
    return { ...paragraph, entry };
  });
}

/** From this many paragraphs on, a paragraph's page lists only its neighbourhood; else all pages together grow with the square. */
const WHOLE_CONTENTS = 60;
/** How many paragraphs such a list shows before and after the present one. */
const NEIGHBOURHOOD = 15;

/** The contents, grouped by part: whole, or in a long document those around the paragraph whose page it stands on. */
export function getContents(around?: number): Group[] {
  const { submission, paragraphs } = getEdition();
  const isWhole = around === undefined || paragraphs.length <= WHOLE_CONTENTS;
  const listed = isWhole
    ? paragraphs
    : paragraphs.slice(Math.max(0, around - 1 - NEIGHBOURHOOD), around + NEIGHBOURHOOD);
  return submission.parts
    .map((part) => ({ part, paragraphs: listed.filter((paragraph) => paragraph.part === part.id) }))
    .filter((group) => group.paragraphs.length > 0);
}
