/**
 * Checks the content folder as a whole, before Astro's loaders take it in. It reads the files itself, for Astro's own
 * `file()` only logs a fault in YAML and goes on, and its `glob()` says of a faulty field neither where nor how to mend it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { z } from 'astro/zod';
import { load } from 'js-yaml';
import { ContentError } from './content-error.ts';
import { describeSchemaFault, describeYamlFault } from './describe-fault.ts';
import { assembleEdition, CONTENT_FOLDER, type Edition, type ParagraphFile } from './edition.ts';
import { parseMdx } from './read-body.ts';
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

/**
 * Reads and checks everything in a content folder.
 * @param checks of the files beside the paragraphs
 * @param editionChecks of what the paragraphs' own files hold
 * @param root the folder that holds `content`
 * @throws {ContentError} at the first fault.
 */
export function checkContent(
  checks: readonly ContentCheck[],
  editionChecks: readonly ((edition: Edition) => void)[],
  root = '.',
): Edition {
  const read = (file: string): string => readText(root, file);
  const submission = checkData(
    submissionSchema,
    readYaml(read, `${CONTENT_FOLDER}/submission.yaml`),
    `${CONTENT_FOLDER}/submission.yaml`,
  );
  const edition = assembleEdition({
    submission,
    transcripts: new Map(
      submission.transcripts.map(({ file }) => [file, read(`${CONTENT_FOLDER}/source/${file}`)]),
    ),
    paragraphs: listParagraphFiles(root, submission).map((file) => readParagraphFile(read, file)),
  });
  for (const check of editionChecks) check(edition);
  for (const { file, schema, check } of checks) {
    const path = `${CONTENT_FOLDER}/${file}`;
    if (existsSync(join(root, path))) check(checkData(schema, readYaml(read, path), path), edition, path);
  }
  for (const file of listFiles(root, `${CONTENT_FOLDER}/pages`)) {
    const { body, linesBefore, data } = splitFrontmatter(read, file);
    checkData(pageSchema, data, file);
    parseMdx(body, { file, linesBefore });
  }
  return edition;
}

function readText(root: string, file: string): string {
  const path = join(root, file);
  if (!existsSync(path)) throw new ContentError('the file is missing; put it back.', { file });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new ContentError('the file is not valid UTF-8; save it as UTF-8.', { file });
  }
}

function readYaml(read: (file: string) => string, file: string): unknown {
  const source = read(file);
  try {
    return load(source);
  } catch (error) {
    const { problem, line } = describeYamlFault(error, source);
    throw new ContentError(problem, { file, line });
  }
}

function checkData<Schema extends z.ZodType>(schema: Schema, data: unknown, file: string): z.infer<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const { problem, field } = describeSchemaFault(result.error, data);
  throw new ContentError(problem, { file, field });
}

function splitFrontmatter(
  read: (file: string) => string,
  file: string,
): { data: unknown; body: string; linesBefore: number } {
  const source = read(file);
  try {
    const { frontmatter, rawFrontmatter, content } = parseFrontmatter(source);
    const body = content.trim();
    // `trim` takes line feeds away too: the body's first line is where its words begin.
    const linesBefore = source.slice(0, source.length - content.trimStart().length).split('\n').length - 1;
    if (rawFrontmatter.trim() === '')
      throw new ContentError('the fields between two lines of --- are missing at its beginning; put them back.', {
        file,
      });
    return { data: frontmatter, body, linesBefore };
  } catch (error) {
    if (error instanceof ContentError) throw error;
    const [, raw = source] = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(source) ?? [];
    const { problem, line } = describeYamlFault(error, raw);
    throw new ContentError(problem, { file, line: line === undefined ? undefined : line + 1 });
  }
}

function readParagraphFile(read: (file: string) => string, file: string): ParagraphFile {
  const { data, body, linesBefore } = splitFrontmatter(read, file);
  const frontmatter = checkData(paragraphSchema, data, file);
  const number = Number(basename(file, '.mdx'));
  if (frontmatter.number !== number)
    throw new ContentError(`is ${frontmatter.number}, but the file's name says ${number}; make them agree.`, {
      file,
      field: 'number',
    });
  return { file, frontmatter, body, linesBefore };
}

function listFiles(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** The paragraphs' files: exactly one for each number, named `01.mdx`, `02.mdx` and so on. */
function listParagraphFiles(root: string, { counts }: Submission): string[] {
  const folder = `${CONTENT_FOLDER}/paragraphs`;
  const digits = Math.max(2, String(counts.paragraphs).length);
  const expected = Array.from(
    { length: counts.paragraphs },
    (_, index) => `${folder}/${String(index + 1).padStart(digits, '0')}.mdx`,
  );
  const found = listFiles(root, folder);
  const known = new Set(expected);
  const strange = found.find((file) => !known.has(file));
  const missing = expected.find((file) => !found.includes(file));
  if (strange) {
    const meant = expected.find((file) => file.toLowerCase() === strange.toLowerCase());
    throw new ContentError(
      meant
        ? `rename it to ${basename(meant)}; names are in lower case.`
        : /\/\d+\.mdx$/u.test(strange)
          ? `submission.yaml counts ${counts.paragraphs} paragraphs, in files named like ${basename(expected[0] ?? '01.mdx')}; raise counts.paragraphs there, or take this file out.`
          : `this file does not belong here; the paragraphs are named like ${basename(expected[0] ?? '01.mdx')}.`,
      { file: strange },
    );
  }
  if (missing)
    throw new ContentError(`the file is missing; there are paragraphs 1 to ${counts.paragraphs}.`, {
      file: missing,
    });
  return expected;
}
