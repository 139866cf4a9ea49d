import type { Element, Parents, Root } from 'hast';
import type { MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { pageAnchor } from './links.ts';
import { type FileData, readParagraphNumber } from './paragraph-number.ts';

/**
 * Turns `<PageBreak page={2} />` into an empty element with the id `page-2`, drawn by style alone, so that nothing of
 * it can be copied or found as text. What else JSX could be was refused when the content was checked.
 */
export function rehypePageBreaks() {
  return (tree: Root, file: FileData): void => {
    if (readParagraphNumber(file) !== undefined) replaceMarks(tree);
  };
}

function replaceMarks(parent: Parents): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type === 'mdxJsxTextElement') {
      parent.children[index] = makeMark(node);
      // The mark takes room, so that the spaces on both its sides would be seen, and copied, as two.
      const next = parent.children[index + 1];
      if (next?.type === 'text') next.value = next.value.replace(/^[ \t\r\n]+/u, '');
    } else if ('children' in node) replaceMarks(node);
  }
}

function makeMark({ attributes: [attribute] }: MdxJsxTextElementHast): Element {
  const value = attribute?.type === 'mdxJsxAttribute' ? attribute.value : undefined;
  const page = Number(typeof value === 'object' ? value?.value : value);
  return {
    type: 'element',
    tagName: 'span',
    properties: {
      id: pageAnchor(page),
      className: ['page-break'],
      role: 'doc-pagebreak',
      // Not aria-label: axe knows no roles of DPUB-ARIA, and finds a label on a bare span.
      title: `Page ${page} of the source begins`,
      dataPage: page,
      dataEditorial: '',
    },
    children: [],
  };
}
