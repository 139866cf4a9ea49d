/** Takes the MDX body of a paragraph, or of a page of notes, apart. */
import type { Node, Parent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { ContentError } from './content-error.ts';
import { type BodyPlace, parseMdx } from './parse-mdx.ts';
import { type MarkedText, MarkedTextBuilder } from './transcript.ts';

const ALLOWED = 'a paragraph holds plain words, *emphasis* and <PageBreak page={2} />';

/** What an editor calls the kinds of markup that may slip in. */
const MARKUP: Record<string, string> = {
  strong: '**bold**',
  delete: '~~deleted~~ text',
  link: 'a link',
  image: 'a picture',
  inlineCode: '`code`',
  code: 'a block of code',
  break: 'a line break',
  heading: 'a heading',
  list: 'a list',
  blockquote: 'a quotation',
  table: 'a table',
  thematicBreak: 'a line of three hyphens',
  definition: 'the address of a link',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
  mdxTextExpression: 'an expression in braces { }',
  mdxFlowExpression: 'an expression in braces { }',
  mdxjsEsm: 'an import or export',
};

/**
 * Reads a paragraph's words, with its emphasis and page marks; it may hold nothing else.
 * @throws {ContentError} naming the line.
 */
export function readBody(body: string, place: BodyPlace): MarkedText {
  const { children } = parseMdx(body, place);
  const [paragraph, second] = children as Node[];
  if (!paragraph)
    return fail('the words of the paragraph are missing; write what the transcript has.', place);
  if (paragraph.type !== 'paragraph') return refuse(paragraph, place);
  if (second?.type === 'paragraph')
    return fail('a second paragraph begins here; take out the empty line before it.', place, second);
  if (second) return refuse(second, place);
  const builder = new MarkedTextBuilder();
  for (const child of (paragraph as Parent).children) addNode(builder, child, place);
  return builder.finish();
}

/**
 * Checks a page of notes: Markdown with some components.
 * @param components the names of those that it may use
 * @throws {ContentError} naming the line.
 */
export function checkNotes(body: string, place: BodyPlace, components: readonly string[]): void {
  const check = (node: Node): void => {
    if (node.type === 'mdxjsEsm' || (isExpression(node) && !isComment(node)))
      fail(`${MARKUP[node.type]} is not allowed in notes; take it out.`, place, node);
    if (isElement(node)) {
      const { name, attributes } = node;
      if (name && /^[^a-z]|\./u.test(name) && !components.includes(name))
        fail(`there is no component <${name}>; use one of ${components.join(', ')}.`, place, node);
      if (
        attributes.some(
          ({ type, value }) => type !== 'mdxJsxAttribute' || (typeof value === 'object' && value),
        )
      )
        fail(`<${name}> is given an expression in braces { }; take it out.`, place, node);
    }
    if ('children' in node) (node as Parent).children.forEach(check);
  };
  check(parseMdx(body, place));
}

function addNode(builder: MarkedTextBuilder, node: Node, place: BodyPlace): void {
  if (node.type === 'text') builder.addText((node as Node & { value: string }).value);
  else if (node.type === 'emphasis')
    builder.addEmphasis(() => {
      for (const child of (node as Parent).children) addNode(builder, child, place);
    });
  else if (isElement(node)) builder.addPageBreak(readPageBreak(node) ?? refuse(node, place));
  else refuse(node, place);
}

function readPageBreak({ name, attributes, children }: MdxJsxTextElement): number | undefined {
  const [attribute, ...surplus] = attributes;
  if (name !== 'PageBreak' || surplus.length > 0 || children.length > 0) return undefined;
  const value =
    attribute?.type === 'mdxJsxAttribute' && attribute.name === 'page' ? attribute.value : undefined;
  const page = value && typeof value === 'object' ? /^[1-9]\d*$/u.exec(value.value)?.[0] : undefined;
  return page === undefined ? undefined : Number(page);
}

function isElement(node: Node): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
}

function isExpression(node: Node): node is Node & { value: string } {
  return node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
}

function isComment({ value }: { value: string }): boolean {
  return /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/u.test(value);
}

function refuse(node: Node, place: BodyPlace): never {
  const name = isElement(node) ? `<${node.name ?? ''}> in this form` : (MARKUP[node.type] ?? 'this markup');
  return fail(`${name} is not allowed; ${ALLOWED}.`, place, node);
}

function fail(problem: string, { file, linesBefore }: BodyPlace, node?: Node): never {
  const line = node?.position?.start.line;
  throw new ContentError(problem, { file, line: line === undefined ? undefined : line + linesBefore });
}
