/**
 * Checks the content folder as a whole, before Astro's loaders take it in. It reads the files itself, for Astro's own
 * `file()` only logs a fault in YAML and goes on, and its `glob()` says of a faulty field neither where nor how to fix it.
 */
import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { checkData } from './check-data.ts';
import { ContentError } from './content-error.ts';
import { assembleEdition, CONTENT_FOLDER, type Edition, type Paragraph, SUBMISSION_FILE } from './edition.ts';
import { checkNotes } from './read-body.ts';
import { readFile, readSections, readYaml } from './read-content.ts';
import { makeListedSchema, pageSchema, submissionSchema } from './schema.ts';

/** How a file beside the paragraphs is checked: by its schema, then against the document. */
export interface ContentCheck<Schema extends z.ZodType = z.ZodType> {
  /** Its path from the project's folder. */
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
  paragraph(paragraph: Paragraph, file: string): void;
  /** The pages of notes, by the paths of their files, each with the components that it may use. */
  pages: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads and checks everything in a content folder.
 * @param root the folder that holds `content`
 * @throws {ContentError} at the first fault.
 */
export function checkContent(root: string, checks: ContentChecks): Edition {
  const submission = checkData(submissionSchema, readYaml(root, SUBMISSION_FILE), SUBMISSION_FILE);
  const { paragraphs: count } = submission.counts;
  const digits = Math.max(2, String(count).length);
  const paragraphFiles = Array.from(
    { length: count },
    (_, index) => `${CONTENT_FOLDER}/paragraphs/${String(index + 1).padStart(digits, '0')}.mdx`,
  );
  checkNames(root, count, [
    SUBMISSION_FILE,
    ...paragraphFiles,
    ...submission.transcripts.map(({ file }) => `${CONTENT_FOLDER}/source/${file}`),
    ...Object.keys(checks.pages),
    ...checks.files.map(({ file }) => file),
  ]);

  const edition = assembleEdition({
    submission,
    transcripts: submission.transcripts.map((record) => ({
      ...record,
      content: readFile(root, `${CONTENT_FOLDER}/source/${record.file}`, true),
    })),
    files: paragraphFiles.map((file, index) => {
      const { data, body } = readSections(root, file);
      return { file, frontmatter: checkData(makeListedSchema(submission, index + 1), data, file), body };
    }),
  });
  for (const [index, file] of paragraphFiles.entries())
    checks.paragraph(edition.paragraphs[index] as Paragraph, file);
  for (const { file, schema, check } of checks.files)
    check(checkData(schema, readYaml(root, file), file), edition, file);
  for (const [file, components] of Object.entries(checks.pages)) {
    const { data, body } = readSections(root, file);
    checkData(pageSchema, data, file);
    checkNotes(body, file, components);
  }
  return edition;
}

/** Checks that the folder holds no file that would not be read: its name may be meant to be another. */
function checkNames(root: string, count: number, known: readonly string[]): void {
  const found = readdirSync(join(root, CONTENT_FOLDER), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
  const file = found.find((name) => !known.includes(name));
  if (!file) return;
  const missing = known.filter((name) => dirname(name) === dirname(file) && !found.includes(name));
  if (missing.length === 0 && /paragraphs\/\d+\.mdx$/u.test(file))
    throw new ContentError(
      `submission.yaml counts ${count} paragraphs; raise counts.paragraphs there, or take this file out.`,
      { file },
    );
  const meant = missing.map((name) => basename(name)).join(' or ');
  throw new ContentError(
    `no file of this name is read; ${meant && `rename it to ${meant}, or `}take it out.`,
    { file },
  );
}
