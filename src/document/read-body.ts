/** Reads the MDX of a paragraph, or of a page of notes, by the same syntax that renders it. */
import { createProcessor } from '@mdx-js/mdx';
import type { Node } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import { ContentError } from './content-error.ts';
import { MARK, type MarkedText, readMarks } from './transcript.ts';

const processor = createProcessor({ remarkPlugins: [remarkGfm] });

/** A node of any kind. */
interface AnyNode extends Node {
  value?: string;
  children?: AnyNode[];
  name?: string | null;
  attributes?: MdxJsxTextElement['attributes'];
}

/**
 * Reads a paragraph's words, with its emphasis and page marks; it may hold nothing else.
 * @param body from the first line of its file on, those that are not its own being empty
 * @throws {ContentError} naming the line.
 */
export function readBody(body: string, file: string): MarkedText {
  const refuse = (node: AnyNode): never => {
    const [line] = readSource(body, node).split('\n', 1);
    throw new ContentError(
      `«${line}» is not allowed; a paragraph is one, of plain words, *emphasis* and <PageBreak page={2} />.`,
      { file, line: node.position?.start.line },
    );
  };
  const write = (node: AnyNode): string => {
    const source = readSource(body, node);
    if (node.type === 'emphasis') return `*${node.children?.map(write).join('')}*`;
    if (node.type === 'text' && !MARK.test(node.value ?? '')) return node.value ?? '';
    return /^<PageBreak page=\{[1-9]\d*\} \/>$/u.test(source) ? ` ${source} ` : refuse(node);
  };
  const [paragraph, second] = parseMdx(body, file);
  if (!paragraph) throw new ContentError('the words are missing; write what the transcript has.', { file });
  if (paragraph.type !== 'paragraph') refuse(paragraph);
  if (second) refuse(second);
  return readMarks((paragraph.children ?? []).map(write).join(''));
}

/**
 * Checks a page of notes: Markdown with some components.
 * @param components the names of those that it may use
 * @throws {ContentError} naming the line.
 */
export function checkNotes(body: string, file: string, components: readonly string[]): void {
  const check = (node: AnyNode): void => {
    const { type, name, attributes = [], children = [] } = node;
    const isCode =
      (/^mdx.*(?:Expression|Esm)$/u.test(type) && !/^\{\/\*.*\*\/\}$/su.test(readSource(body, node))) ||
      attributes.some(
        ({ type: kind, value }) => kind !== 'mdxJsxAttribute' || (value && typeof value === 'object'),
      );
    const isUnknown = name && /^[^a-z]|\./u.test(name) && !components.includes(name);
    if (isCode || isUnknown)
      throw new ContentError(
        isCode
          ? `«${readSource(body, node)}» is not allowed in notes, for it is code; take it out.`
          : `there is no component <${name}>; use one of ${components.join(', ')}.`,
        { file, line: node.position?.start.line },
      );
    children.forEach(check);
  };
  parseMdx(body, file).forEach(check);
}

function parseMdx(body: string, file: string): AnyNode[] {
  try {
    return processor.parse(body).children;
  } catch (error) {
    const { reason, ruleId, source, line } = error as Record<'reason' | 'ruleId' | 'source', string> & {
      line?: number;
    };
    const sign = source.endsWith('expression') ? '{' : '<';
    // Where something does not end, the parser names only in words the line where it begins, or not at all.
    const lastSign = body.slice(0, body.lastIndexOf(sign)).split('\n').length;
    const begins = Number(/\((\d+):/u.exec(reason)?.[1] ?? line);
    throw new ContentError(
      `what stands at the sign ${sign} cannot be read; end a component like <PageBreak page={2} />, and where the sign itself is meant write \\${sign}.`,
      { file, line: ruleId === 'unexpected-eof' ? lastSign : begins },
    );
  }
}

/** A node as its file has it. */
function readSource(body: string, { position }: Node): string {
  return body.slice(position?.start.offset, position?.end.offset);
}
