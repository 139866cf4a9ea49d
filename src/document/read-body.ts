/** Takes the MDX body of a paragraph apart, by the same syntax that renders it. */
import { createProcessor } from '@mdx-js/mdx';
import type { Node, Parent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import { ContentError } from './content-error.ts';
import { type MarkedText, MarkedTextBuilder } from './transcript.ts';

const processor = createProcessor({ remarkPlugins: [remarkGfm] });

/** Where the body stands: its file, and how many lines of frontmatter stand before it. */
export interface BodyPlace {
  file: string;
  linesBefore: number;
}

/**
 * Parses MDX to its tree.
 * @throws {ContentError} where it is not MDX.
 */
export function parseMdx(body: string, { file, linesBefore }: BodyPlace): Parent {
  try {
    return processor.parse(body) as Parent;
  } catch (error) {
    const { reason, line, place } = error as {
      reason?: string;
      line?: number;
      place?: { line?: number; start?: { line: number } };
    };
    const at = line ?? place?.line ?? place?.start?.line;
    throw new ContentError(
      `this cannot be read as MDX (${reason ?? String(error)}); a sign such as < or { that belongs to the text is written \\< or \\{.`,
      { file, line: at === undefined ? undefined : at + linesBefore },
    );
  }
}

/**
 * Reads a paragraph's words, with its emphasis and page marks; it may hold nothing else.
 * @throws {ContentError} naming the line.
 */
export function readBody(body: string, place: BodyPlace): MarkedText {
  const fail = (problem: string, node?: Node): never => {
    const line = node?.position?.start.line;
    throw new ContentError(problem, {
      file: place.file,
      line: line === undefined ? undefined : line + place.linesBefore,
    });
  };
  const [paragraph, second] = parseMdx(body, place).children as Node[];
  if (paragraph?.type !== 'paragraph' || second)
    fail(
      'the body must be one paragraph of plain words, *emphasis* and page marks; take out what else stands there.',
      second ?? paragraph,
    );
  const builder = new MarkedTextBuilder();
  const add = (node: Node): void => {
    if (node.type === 'text') builder.addText((node as Node & { value: string }).value);
    else if (node.type === 'emphasis') builder.addEmphasis(() => (node as Parent).children.forEach(add));
    else if (node.type === 'mdxJsxTextElement') {
      const page = readPageBreak(node as MdxJsxTextElement);
      if (page === undefined)
        fail(
          `<${(node as MdxJsxTextElement).name ?? ''}> is not allowed in a paragraph; a page mark is written <PageBreak page={2} />.`,
          node,
        );
      else builder.addPageBreak(page);
    } else
      fail(
        `${NAMES[node.type] ?? 'this markup'} is not allowed in a paragraph; use plain words, *emphasis* and <PageBreak page={2} />.`,
        node,
      );
  };
  (paragraph as Parent).children.forEach(add);
  return builder.finish();
}

/** What an editor calls the kinds of markup that may slip in. */
const NAMES: Record<string, string> = {
  strong: '**bold**',
  delete: '~~deleted~~ text',
  link: 'a link',
  image: 'a picture',
  inlineCode: '`code`',
  break: 'a line break',
  footnoteReference: 'a footnote',
  mdxTextExpression: 'an expression in braces { }',
};

function readPageBreak(element: MdxJsxTextElement): number | undefined {
  const [attribute, ...others] = element.attributes;
  const value =
    attribute?.type === 'mdxJsxAttribute' && attribute.name === 'page' ? attribute.value : undefined;
  const page = value && typeof value === 'object' ? /^[1-9]\d*$/u.exec(value.value)?.[0] : undefined;
  if (element.name !== 'PageBreak' || !page || others.length > 0 || element.children.length > 0)
    return undefined;
  return Number(page);
}
