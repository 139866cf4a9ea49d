/** Reads the MDX of a paragraph, or of a page of notes, by the same syntax that renders it. */
import { createProcessor } from '@mdx-js/mdx';
import type { Node, Parent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import { ContentError } from './content-error.ts';
import { writePageMark } from './transcript.ts';

const processor = createProcessor({ remarkPlugins: [remarkGfm] });

/** Running text of the source with what is marked in it; offsets count UTF-16 units of the folded text. */
export interface MarkedText {
  /** The words, white space folded, without any mark. */
  text: string;
  /** Where a page of the source begins: the page's number and the offset of its first word. */
  pageBreaks: { page: number; offset: number }[];
  /** Stretches that the source sets in italics, the end exclusive. */
  emphases: { start: number; end: number }[];
}

/** What the parser throws, as far as it is used here. */
interface MdxFault {
  reason?: string;
  ruleId?: string;
  source?: string;
  line?: number;
  place?: { line?: number; start?: { line: number } };
}

/**
 * Reads a paragraph's words, with its emphasis and page marks; it may hold nothing else.
 * @param body from the first line of its file on, those that are not its own being empty
 * @throws {ContentError} naming the line.
 */
export function readBody(body: string, file: string): MarkedText {
  const [paragraph, second] = parseMdx(body, file).children as Node[];
  if (!paragraph)
    throw new ContentError('the words of the paragraph are missing; write what the transcript has.', {
      file,
    });
  const refuse = (node: Node): never => {
    const { start, end } = node.position ?? {};
    const line = body.slice(start?.offset, end?.offset).split('\n', 1);
    const rule = 'a paragraph is one, of plain words, *emphasis* and <PageBreak page={2} />';
    throw new ContentError(`«${line}» is not allowed; ${rule}.`, { file, line: start?.line });
  };
  const marked: MarkedText = { text: '', pageBreaks: [], emphases: [] };
  const addText = (piece: string): void => {
    marked.text = `${marked.text}${piece}`.replace(/^[ \t\r\n]+/u, '').replace(/[ \t\r\n]+/gu, ' ');
  };
  const add = (node: Node): void => {
    const page = readPageBreak(node);
    if (node.type === 'text') addText((node as Node & { value: string }).value);
    else if (node.type === 'emphasis') {
      const start = marked.text.length;
      (node as Parent).children.forEach(add);
      marked.emphases.push({ start, end: marked.text.length });
    } else if (page) {
      addText(' ');
      marked.pageBreaks.push({ page, offset: marked.text.length });
    } else refuse(node);
  };
  if (paragraph.type !== 'paragraph') refuse(paragraph);
  if (second) refuse(second);
  (paragraph as Parent).children.forEach(add);
  return { ...marked, text: marked.text.replace(/ $/u, '') };
}

/** The words with their marks as a paragraph's file has them. */
export function writeMarks({ text, pageBreaks, emphases }: MarkedText): string {
  return [
    ...pageBreaks.map(({ page, offset }) => ({ offset, mark: writePageMark(page) })),
    ...emphases.flatMap(({ start, end }) => [start, end].map((offset) => ({ offset, mark: '*' }))),
  ]
    .sort((first, second) => second.offset - first.offset)
    .reduce((words, { offset, mark }) => words.slice(0, offset) + mark + words.slice(offset), text);
}

/**
 * Checks a page of notes: Markdown with some components.
 * @param components the names of those that it may use
 * @throws {ContentError} naming the line.
 */
export function checkNotes(body: string, file: string, components: readonly string[]): void {
  const check = (node: Node): void => {
    const fail = (problem: string): never => {
      throw new ContentError(problem, { file, line: node.position?.start.line });
    };
    if (node.type === 'mdxjsEsm') fail('an import or export is not allowed in notes; take it out.');
    if (isExpression(node)) fail('an expression in braces { } is not allowed in notes; take it out.');
    if (isElement(node) && node.name && /^[^a-z]|\./u.test(node.name) && !components.includes(node.name))
      fail(`there is no component <${node.name}>; use one of ${components.join(', ')}.`);
    if ('children' in node) (node as Parent).children.forEach(check);
  };
  check(parseMdx(body, file));
}

/**
 * Parses MDX to its tree.
 * @throws {ContentError} where it is not MDX.
 */
function parseMdx(body: string, file: string): Parent {
  try {
    return processor.parse(body) as Parent;
  } catch (error) {
    const { reason = '', ruleId, source, line, place } = error as MdxFault;
    const sign = source?.endsWith('expression') ? '{' : '<';
    // Where something does not end, the parser names only in words the line where it begins, or not at all.
    const lastSign = body.slice(0, body.lastIndexOf(sign)).split('\n').length;
    const begins = /\((\d+):/u.exec(reason)?.[1] ?? line ?? place?.line ?? place?.start?.line;
    throw new ContentError(
      `what stands at the sign ${sign} cannot be read; end a component like <PageBreak page={2} />, and where the sign itself is meant write \\${sign}.`,
      { file, line: ruleId === 'unexpected-eof' ? lastSign : Number(begins ?? 1) },
    );
  }
}

function readPageBreak(node: Node): number | undefined {
  if (!isElement(node) || node.name !== 'PageBreak' || node.children.length > 0) return undefined;
  const [attribute, ...surplus] = node.attributes;
  if (attribute?.type !== 'mdxJsxAttribute' || attribute.name !== 'page' || surplus.length > 0)
    return undefined;
  const { value } = attribute;
  return value && typeof value === 'object' && /^[1-9]\d*$/u.test(value.value)
    ? Number(value.value)
    : undefined;
}

function isElement(node: Node): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
}

/** Whether a node, or an attribute of it, is one; a comment is none. */
function isExpression(node: Node): boolean {
  if (isElement(node))
    return node.attributes.some(
      ({ type, value }) => type !== 'mdxJsxAttribute' || (typeof value === 'object' && value),
    );
  return (
    /^mdx(?:Text|Flow)Expression$/u.test(node.type) &&
    !/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/u.test((node as Node & { value: string }).value)
  );
}
