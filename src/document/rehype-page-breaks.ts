import type { Element, Root } from 'hast';
import type { MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { pageAnchor } from './links.ts';

/**
 * Turns `<PageBreak page={2} />` into an empty element with the id `page-2`, drawn by style alone, so that nothing of
 * it can be copied or found as text. What else JSX could be was refused when the content was read.
 */
export function rehypePageBreaks() {
  return (tree: Root): void => {
    visit(tree, 'mdxJsxTextElement', (node: MdxJsxTextElementHast, index, parent) => {
      const [attribute] = node.attributes;
      const value = attribute?.type === 'mdxJsxAttribute' ? attribute.value : undefined;
      const page = Number(typeof value === 'object' ? value?.value : value);
      const mark: Element = {
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
      if (parent && index !== undefined) parent.children[index] = mark;
    });
  };
}
