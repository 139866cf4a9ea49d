/**
 * Reads and checks the content folder: what comes out is complete, in order,
 * and equal to the base witness; anything else is a `ContentError`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { z } from 'astro/zod';
import { load } from 'js-yaml';
import type { Node, Parent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ContentError } from './content-error.ts';
import { findFigure, readNumber } from '../figures/figures.ts';
import {
  type Figure,
  type ParagraphFrontmatter,
  paragraphSchema,
  type Submission,
  submissionSchema,
} from './schema.ts';
import { countWords, type Sentence, splitSentences } from './text.ts';
import { type MarkedText, MarkedTextBuilder, parseTranscript, type Transcript } from './transcript.ts';
import { describeDifference } from './verbatim.ts';

/** A paragraph: its editorial frontmatter, and its words with their sentences and marks. */
export interface Paragraph extends ParagraphFrontmatter, MarkedText {
  sentences: Sentence[];
  /** The MDX below the frontmatter. */
  body: string;
}

/** The whole document, as the content folder holds it. */
export interface Edition {
  submission: Submission;
  paragraphs: Paragraph[];
  /** The records of the text, the files' bytes decoded as UTF-8. */
  witnesses: (Submission['witnesses'][number] & { content: string })[];
}

/** Where the content of this edition lies: beside `src`, in the folder that the build runs in. */
export const CONTENT_FOLDER = 'content';

/** A build runs this module twice in one process, in its configuration and in its pages: here they meet. */
const shared = globalThis as { [key: symbol]: Edition | undefined };
const SHARED = Symbol.for('the edition that this build has read');

/** Keeps what the configuration of a build has read for its pages. */
export function shareContent(edition: Edition): Edition {
  shared[SHARED] = edition;
  return edition;
}

/** What the configuration of this build has read; undefined outside a build. */
export function recallContent(): Edition | undefined {
  return shared[SHARED];
}

/**
 * Reads the whole content folder.
 * @throws {ContentError} at the first fault.
 */
export function readContent(folder: string = CONTENT_FOLDER): Edition {
  const submission = readYaml(join(folder, 'submission.yaml'), submissionSchema);
  const witnesses = submission.witnesses.map((witness) => ({
    ...witness,
    content: readText(join(folder, 'source', witness.file)),
  }));
  const base =
    witnesses.find((witness) => witness.base) ??
    fail(join(folder, 'submission.yaml'), 'witnesses', 'has no base');
  const basePath = join(folder, 'source', base.file);
  const transcript = parseWitness(basePath, base.content);
  const paragraphs = readParagraphs(join(folder, 'paragraphs'), submission);
  compareWithTranscript(folder, submission, paragraphs, transcript, basePath);
  checkCounts(join(folder, 'submission.yaml'), submission, paragraphs, transcript);
  return { submission, paragraphs, witnesses };
}

/**
 * Reads a YAML file and checks it against a schema.
 * @throws {ContentError} naming the file and the line or field.
 */
export function readYaml<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  let data: unknown;
  try {
    data = load(readText(path));
  } catch (error) {
    throw new ContentError(`${path}: ${describeYamlError(error)}`);
  }
  return check(path, data, schema);
}

function fail(path: string, field: string, problem: string): never {
  throw new ContentError(`${path}: ${field} ${problem}.`);
}

function readText(path: string): string {
  if (!existsSync(path)) throw new ContentError(`${path}: the file is missing; put it back.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new ContentError(`${path}: the file is not valid UTF-8; save it as UTF-8.`);
  }
}

function describeYamlError(error: unknown): string {
  if (!(error instanceof Error)) return 'the YAML cannot be read.';
  const { reason, mark } = error as Error & { reason?: string; mark?: { line: number } };
  if (!reason) return `the YAML cannot be read: ${error.message.split('\n')[0]}.`;
  return `the YAML cannot be read${mark ? ` at its line ${mark.line + 1}` : ''}: ${reason}.`;
}

function check<Schema extends z.ZodType>(path: string, data: unknown, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '');
  throw new ContentError(
    `${path}: ${field ? `field ${field}: ` : ''}${issue?.message ?? 'does not fit the schema'}.`,
  );
}

function parseWitness(path: string, content: string): Transcript {
  try {
    return parseTranscript(content);
  } catch (error) {
    throw new ContentError(`${path}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function readParagraphs(folder: string, submission: Submission): Paragraph[] {
  const { paragraphs: count } = submission.counts;
  const digits = Math.max(2, String(count).length);
  const expected = Array.from(
    { length: count },
    (_, index) => `${String(index + 1).padStart(digits, '0')}.mdx`,
  );
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  const present = new Set(found);
  for (const name of expected) {
    if (!present.has(name))
      throw new ContentError(
        `${join(folder, name)}: the file is missing; there are paragraphs 1 to ${count}.`,
      );
  }
  const known = new Set(expected);
  for (const name of found) {
    if (!known.has(name))
      throw new ContentError(
        `${join(folder, name)}: this file does not belong here; there are paragraphs 1 to ${count}, in ${expected[0]} to ${expected.at(-1)}.`,
      );
  }
  return expected.map((name) => readParagraph(join(folder, name), submission));
}

function readParagraph(path: string, submission: Submission): Paragraph {
  const source = readText(path);
  let frontmatter: ParagraphFrontmatter;
  let body: string;
  try {
    const parsed = parseFrontmatter(source, { frontmatter: 'empty-with-lines' });
    frontmatter = check(path, parsed.frontmatter, paragraphSchema);
    body = parsed.content;
  } catch (error) {
    if (error instanceof ContentError) throw error;
    throw new ContentError(`${path}: frontmatter: ${describeYamlError(error)}`);
  }
  const number = Number(basename(path, '.mdx'));
  if (frontmatter.number !== number)
    fail(
      path,
      'field number',
      `is ${frontmatter.number}, but the file's name says ${number}; make them agree`,
    );
  checkListed(path, 'part', frontmatter.part, submission.parts);
  for (const topic of frontmatter.topics) checkListed(path, 'topics', topic, submission.topics);
  const marked = readBody(path, body);
  checkFigures(path, marked.text, frontmatter.figures);
  return { ...frontmatter, ...marked, body, sentences: splitSentences(marked.text, submission.language) };
}

/** Figures stand in the text, in its order, and are worth what their words say. */
function checkFigures(path: string, text: string, figures: Figure[]): void {
  let previous = -1;
  for (const [index, figure] of figures.entries()) {
    const { quote, text: written, value, qualifier, period } = figure;
    const field = `field figures[${index}]`;
    const occurrences = text.split(quote).length - 1;
    if (occurrences !== 1)
      fail(
        path,
        `${field}.quote`,
        `«${quote}» must occur in the paragraph exactly once, but occurs ${occurrences === 0 ? 'nowhere' : `${occurrences} times`}`,
      );
    if (!quote.includes(written)) fail(path, `${field}.quote`, `does not hold the number «${written}»`);
    if (readNumber(written) !== value)
      fail(
        path,
        `${field}.value`,
        `is ${value}, but «${written}» is ${readNumber(written)}; make them agree`,
      );
    const offset = findFigure(text, figure);
    if (offset <= previous)
      fail(
        path,
        field,
        `«${written}» stands before the figure that precedes it here; put them in the text’s order`,
      );
    previous = offset;
    for (const [name, words] of Object.entries({ qualifier, period }))
      if (words !== undefined && !text.includes(words))
        fail(path, `${field}.${name}`, `«${words}» does not occur in the paragraph`);
  }
}

function checkListed(path: string, field: string, id: string, list: { id: string }[]): void {
  if (list.some((one) => one.id === id)) return;
  fail(
    path,
    `field ${field}`,
    `names «${id}», which submission.yaml does not list; use one of ${list.map((one) => one.id).join(', ')}`,
  );
}

/** How a paragraph's body is written: the gate and the page must read it alike. */
export const paragraphSyntax = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** Takes a paragraph's body apart; it may hold words, emphasis and page marks, nothing else. */
function readBody(path: string, body: string): MarkedText {
  let tree: Parent;
  try {
    tree = paragraphSyntax.parse(body);
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number };
    throw new ContentError(
      `${path}${line ? `:${line}` : ''}: the MDX cannot be read: ${reason ?? String(error)}.`,
    );
  }
  const [paragraph, second] = tree.children;
  if (paragraph?.type !== 'paragraph' || second) {
    const line = (second ?? paragraph)?.position?.start.line;
    throw new ContentError(
      `${path}${line ? `:${line}` : ''}: the body must be one paragraph of plain words, emphasis and page marks.`,
    );
  }
  const builder = new MarkedTextBuilder();
  const add = (node: Node): void => {
    if (node.type === 'text') builder.addText((node as Node & { value: string }).value);
    else if (node.type === 'emphasis') builder.addEmphasis(() => (node as Parent).children.forEach(add));
    else if (node.type === 'mdxJsxTextElement')
      builder.addPageBreak(readPageBreak(path, node as MdxJsxTextElement));
    else
      throw new ContentError(
        `${path}:${node.position?.start.line}: ${node.type} is not allowed in a paragraph; use plain words, *emphasis* and <PageBreak page={2} />.`,
      );
  };
  (paragraph as Parent).children.forEach(add);
  return builder.finish();
}

function readPageBreak(path: string, element: MdxJsxTextElement): number {
  const [attribute, ...others] = element.attributes;
  const value =
    attribute?.type === 'mdxJsxAttribute' && attribute.name === 'page' ? attribute.value : undefined;
  const page = value && typeof value === 'object' ? /^[1-9]\d*$/u.exec(value.value)?.[0] : undefined;
  if (element.name !== 'PageBreak' || !page || others.length > 0 || element.children.length > 0) {
    throw new ContentError(
      `${path}:${element.position?.start.line}: <${element.name ?? ''}> is not allowed in a paragraph; a page mark is written <PageBreak page={2} />.`,
    );
  }
  return Number(page);
}

function compareWithTranscript(
  folder: string,
  submission: Submission,
  paragraphs: Paragraph[],
  transcript: Transcript,
  basePath: string,
): void {
  const { kind, bodies, title, date } = submission.titleBlock;
  const titleBlock = describeDifference(transcript.titleBlock, [kind, bodies, title, date].join(' '));
  if (titleBlock)
    throw new ContentError(
      `${join(folder, 'submission.yaml')}: field titleBlock is not the title block of ${basePath}: ${titleBlock}.`,
    );
  if (transcript.paragraphs.length !== paragraphs.length) {
    throw new ContentError(
      `${basePath}: holds ${transcript.paragraphs.length} paragraphs, but submission.yaml says ${paragraphs.length}.`,
    );
  }
  let page = 1;
  for (const paragraph of paragraphs) {
    const { number } = paragraph;
    const path = join(
      folder,
      'paragraphs',
      `${String(number).padStart(Math.max(2, String(paragraphs.length).length), '0')}.mdx`,
    );
    const source = transcript.paragraphs[number - 1] ?? fail(basePath, `paragraph ${number}`, 'is missing');
    const difference = describeDifference(source.text, paragraph.text);
    if (difference)
      throw new ContentError(`${path}: paragraph ${number} is not what ${basePath} has: ${difference}.`);
    if (JSON.stringify(source.pageBreaks) !== JSON.stringify(paragraph.pageBreaks)) {
      throw new ContentError(
        `${path}: the page marks of paragraph ${number} do not stand where ${basePath} breaks its pages: expected ${describeMarks(source)}, found ${describeMarks(paragraph)}.`,
      );
    }
    if (JSON.stringify(source.emphases) !== JSON.stringify(paragraph.emphases)) {
      throw new ContentError(`${path}: paragraph ${number} does not set in italics what ${basePath} does.`);
    }
    const [first] = paragraph.pageBreaks;
    if (first?.offset === 0) page = first.page;
    const last = paragraph.pageBreaks.at(-1)?.page ?? page;
    const pages = Array.from({ length: last - page + 1 }, (_, index) => page + index);
    if (pages.join() !== paragraph.pages.join())
      fail(
        path,
        'field pages',
        `is [${paragraph.pages.join(', ')}], but by the page marks the paragraph stands on [${pages.join(', ')}]`,
      );
    page = last;
  }
}

function describeMarks({ text, pageBreaks }: MarkedText): string {
  if (pageBreaks.length === 0) return 'none';
  return pageBreaks
    .map(({ page, offset }) => `page ${page} before «${text.slice(offset, offset + 16)}»`)
    .join(', ');
}

function checkCounts(
  path: string,
  submission: Submission,
  paragraphs: Paragraph[],
  transcript: Transcript,
): void {
  const found = {
    sentences: paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0),
    words: paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    pages: Math.max(
      1,
      ...transcript.paragraphs.flatMap(({ pageBreaks }) => pageBreaks.map(({ page }) => page)),
    ),
  };
  for (const name of ['sentences', 'words', 'pages'] as const) {
    if (found[name] !== submission.counts[name])
      fail(path, `field counts.${name}`, `is ${submission.counts[name]}, but the text has ${found[name]}`);
  }
}
