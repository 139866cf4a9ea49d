/**
 * Checks the content folder as a whole, before Astro's loaders take it in. It reads the files itself, for Astro's own
 * `file()` only logs a fault in YAML and goes on, and its `glob()` says of a faulty field neither where nor how to mend it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { ContentError } from './content-error.ts';
import { assembleEdition, CONTENT_FOLDER, type Edition, type ParagraphFile } from './edition.ts';
import { checkNotes } from './read-body.ts';
import { checkData, readFile, readSections, readYaml } from './read-content.ts';
import { pageSchema, paragraphSchema, type Submission, submissionSchema } from './schema.ts';

/** How a file beside the paragraphs is checked: by its schema, then against the document. */
export interface ContentCheck<Schema extends z.ZodType = z.ZodType> {
  /** Its name in the content folder; a folder without it needs none. */
  file: string;
  /** Of the file's whole content. */
  schema: Schema;
  /** @throws {ContentError} where it does not agree with the document; `file` is the path to name. */
  check(data: z.infer<Schema>, edition: Edition, file: string): void;
}

/** What the content is held to besides its own schemas. */
export interface ContentChecks {
  /** Of the files beside the paragraphs. */
  files: readonly ContentCheck[];
  /** Of what the paragraphs' own files hold. */
  edition: readonly ((edition: Edition) => void)[];
  /** The pages of notes, by the names of their files, each with the components that it may use. */
  pages: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads and checks everything in a content folder.
 * @param root the folder that holds `content`
 * @throws {ContentError} at the first fault.
 */
export function checkContent(root: string, checks: ContentChecks): Edition {
  const submissionFile = `${CONTENT_FOLDER}/submission.yaml`;
  const submission = checkData(submissionSchema, readYaml(root, submissionFile), submissionFile);
  const edition = assembleEdition({
    submission,
    transcripts: new Map(
      submission.transcripts.map(({ file }) => [file, readFile(root, `${CONTENT_FOLDER}/source/${file}`)]),
    ),
    paragraphs: listParagraphFiles(root, submission).map((file) => readParagraphFile(root, file)),
  });
  for (const check of checks.edition) check(edition);
  for (const { file: name, schema, check } of checks.files) {
    const file = `${CONTENT_FOLDER}/${name}`;
    if (existsSync(join(root, file))) check(checkData(schema, readYaml(root, file), file), edition, file);
  }
  checkPages(root, checks.pages);
  return edition;
}

function readParagraphFile(root: string, file: string): ParagraphFile {
  const { data, body, linesBefore } = readSections(root, file);
  const frontmatter = checkData(paragraphSchema, data, file);
  const number = Number(basename(file, '.mdx'));
  if (frontmatter.number !== number)
    throw new ContentError(`is ${frontmatter.number}, but the file's name says ${number}; make them agree.`, {
      file,
      field: 'number',
    });
  return { file, frontmatter, body, linesBefore };
}

function checkPages(root: string, pages: ContentChecks['pages']): void {
  const folder = `${CONTENT_FOLDER}/pages`;
  const names = Object.keys(pages);
  checkNames(
    listNames(root, folder),
    names,
    folder,
    () => `the pages of notes are ${names.join(', ')}; take it out`,
  );
  for (const [name, components] of Object.entries(pages)) {
    const file = `${folder}/${name}`;
    const { data, body, linesBefore } = readSections(root, file);
    checkData(pageSchema, data, file);
    checkNotes(body, { file, linesBefore }, components);
  }
}

/** The paragraphs' files: exactly one for each number, named `01.mdx`, `02.mdx` and so on. */
function listParagraphFiles(root: string, { counts }: Submission): string[] {
  const folder = `${CONTENT_FOLDER}/paragraphs`;
  const digits = Math.max(2, String(counts.paragraphs).length);
  const name = (number: number) => `${String(number).padStart(digits, '0')}.mdx`;
  const names = Array.from({ length: counts.paragraphs }, (_, index) => name(index + 1));
  checkNames(listNames(root, folder), names, folder, (surplus) =>
    /^\d+\.mdx$/u.test(surplus)
      ? `submission.yaml counts ${counts.paragraphs} paragraphs, in files named like ${name(1)}; raise counts.paragraphs there, or take this file out`
      : `the paragraphs are named like ${name(1)}; take this file out, or rename it`,
  );
  return names.map((paragraph) => `${folder}/${paragraph}`);
}

function listNames(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** Checks that a folder holds files of exactly these names; what is said of one too many begins with the rule. */
function checkNames(
  found: readonly string[],
  expected: readonly string[],
  folder: string,
  explainSurplus: (name: string) => string,
): void {
  for (const name of found) {
    if (expected.includes(name)) continue;
    const meant = expected.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    throw new ContentError(
      `${meant ? `the name must be ${meant}, letter by letter; rename the file` : explainSurplus(name)}.`,
      { file: `${folder}/${name}` },
    );
  }
  const missing = expected.find((name) => !found.includes(name));
  if (missing) throw new ContentError('the file is missing; put it back.', { file: `${folder}/${missing}` });
}
