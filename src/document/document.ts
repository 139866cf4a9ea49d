/** The document as the pages see it, out of Astro's collections. */
import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { APIRoute } from 'astro';
import { ContentError } from './content-error.ts';
import type { Edition, Paragraph } from './edition.ts';
import type { Part, Submission } from './schema.ts';

/** A paragraph with the collection entry that renders it. */
type RenderableParagraph = Paragraph & { entry: CollectionEntry<'paragraphs'> };

let built: Promise<Edition> | undefined;

/**
 * The whole document; taken out once in a build, anew at each call in development.
 * @throws {ContentError} in development, where the content has a fault, until it is fixed; a build has stopped before.
 */
export function getEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return readEdition();
  built ??= readEdition();
  return built;
}

async function readEdition(): Promise<Edition> {
  const { edition, message = '', loc } = (await getEntry('edition', 'content'))?.data ?? {};
  if (!edition) throw Object.assign(new ContentError(message), { loc });
  return edition;
}

/** The facts of the document. */
export async function getSubmission(): Promise<Submission> {
  return (await getEdition()).submission;
}

/** The notes on the edition. */
export async function getNotes(): Promise<CollectionEntry<'pages'>> {
  // Which fails in development where they are missing.
  await getEdition();
  return (await getEntry('pages', 'about')) as CollectionEntry<'pages'>;
}

/** Every paragraph in order, ready to be rendered. */
export async function getParagraphs(): Promise<RenderableParagraph[]> {
  const entries = new Map((await getCollection('paragraphs')).map((entry) => [entry.data.number, entry]));
  return (await getEdition()).paragraphs.map((paragraph) => ({
    ...paragraph,
    entry: entries.get(paragraph.number) as CollectionEntry<'paragraphs'>,
  }));
}

/** What a route of every paragraph is given. */
export type ParagraphProps = { paragraph: RenderableParagraph };

/** The routes `p/[number]…`: one of every paragraph. */
export async function getParagraphPaths(): Promise<{ params: { number: string }; props: ParagraphProps }[]> {
  return (await getParagraphs()).map((paragraph) => ({
    params: { number: String(paragraph.number) },
    props: { paragraph },
  }));
}

/**
 * Makes the route of a file that is written from the document and, where its path has a parameter, from that.
 * @param type its media type, where a browser would not find it out while the site is developed
 */
export function makeFileRoute<Props extends Record<string, unknown>>(
  write: (edition: Edition, props: Props) => string | Uint8Array | Promise<string | Uint8Array>,
  type?: string,
): APIRoute<Props> {
  return async ({ props }) => {
    const body = await write(await getEdition(), props);
    const headers = type ? { 'Content-Type': type } : {};
    return new Response(typeof body === 'string' ? body : Buffer.from(body), { headers });
  };
}

/** Paragraphs by the parts of the contents. */
export function groupByPart<P extends Paragraph>(
  { parts }: Pick<Submission, 'parts'>,
  paragraphs: readonly P[],
): { part: Part; paragraphs: P[] }[] {
  return parts
    .map((part) => ({ part, paragraphs: paragraphs.filter((paragraph) => paragraph.part === part.id) }))
    .filter((group) => group.paragraphs.length > 0);
}
