import type { Element, ElementContent, Root } from 'hast';
import { pageAnchor, sentenceAnchor } from './links.ts';
import { splitSentences } from './text.ts';

/**
 * Makes a numbered paragraph of what the content check has let pass: `<PageBreak page={2} />` becomes an empty element
 * with the id `page-2`, drawn by style alone, so that nothing of it can be copied or found as text, and each sentence
 * is wrapped in `<span id="p4s2">`. Sentences are those of `splitSentences`, so the ids agree with the rest of the site.
 */
export function rehypeParagraph() {
  return (tree: Root, { data }: { data: { astro?: { frontmatter?: Record<string, unknown> } } }): void => {
    const number = data.astro?.frontmatter?.['number'];
    // A page of notes has none.
    if (typeof number !== 'number') return;
    for (const node of tree.children)
      if (node.type === 'element' && node.tagName === 'p')
        node.children = wrapSentences(makeMarks(node.children), number);
  };
}

function makeMarks(nodes: ElementContent[]): ElementContent[] {
  return nodes.map((node, index) => {
    if (node.type === 'mdxJsxTextElement') return makeMark(node);
    // A mark takes room, so that the spaces on both its sides would be seen, and copied, as two.
    if (node.type === 'text' && nodes[index - 1]?.type === 'mdxJsxTextElement')
      return { ...node, value: node.value.replace(/^[ \t\r\n]+/u, '') };
    return node.type === 'element' ? { ...node, children: makeMarks(node.children) } : node;
  });
}

function makeMark({ attributes }: Extract<ElementContent, { type: 'mdxJsxTextElement' }>): Element {
  // The content check lets pass no attribute but `page={2}`.
  const page = Number((attributes[0]?.value as { value: string } | undefined)?.value);
  return makeSpan({
    id: pageAnchor(page),
    className: ['page-break'],
    role: 'doc-pagebreak',
    // Not aria-label: axe knows no roles of DPUB-ARIA, and finds a label on a bare span.
    title: `Page ${page} of the source begins`,
    dataPage: page,
    dataEditorial: '',
  });
}

function makeSpan(properties: Element['properties']): Element {
  return { type: 'element', tagName: 'span', properties, children: [] };
}

function wrapSentences(nodes: ElementContent[], number: number): ElementContent[] {
  // A line end would end a sentence; as a space it keeps the offsets and ends none.
  const text = nodes
    .map(readNodeText)
    .join('')
    .replace(/[\t\r\n]/gu, ' ');
  const sentences = splitSentences(text).map((sentence) => ({
    ...sentence,
    span: makeSpan({ id: sentenceAnchor(number, sentence.number) }),
  }));
  let offset = 0;
  for (const node of nodes) {
    if (node.type === 'text') {
      for (const { start, end, span } of sentences) {
        const value = node.value.slice(Math.max(0, start - offset), Math.max(0, end - offset));
        if (value) span.children.push({ type: 'text', value });
      }
    } else sentences.find(({ end }) => offset < end)?.span.children.push(node);
    offset += readNodeText(node).length;
  }
  return sentences.flatMap(({ span }, index) => (index > 0 ? [{ type: 'text', value: ' ' }, span] : [span]));
}

function readNodeText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as ElementContent[]).map(readNodeText).join('') : '';
}
