import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { rehypePageBreaks } from '../../../src/document/rehype-page-breaks.ts';

function makeTree(): Root {
  const mark = {
    type: 'mdxJsxTextElement' as const,
    name: 'PageBreak',
    attributes: [
      {
        type: 'mdxJsxAttribute' as const,
        name: 'page',
        value: { type: 'mdxJsxAttributeValueExpression' as const, value: '3' },
      },
    ],
    children: [],
  };
  return { type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children: [mark] }] };
}

test('a page mark becomes an empty element with its id, without words that could be copied', () => {
  const tree = makeTree();
  rehypePageBreaks()(tree, { data: { astro: { frontmatter: { number: 2 } } } });
  const [paragraph] = tree.children;
  const [mark] = paragraph?.type === 'element' ? paragraph.children : [];
  assert.ok(mark?.type === 'element');
  assert.equal(mark.properties['id'], 'page-3');
  assert.equal(mark.properties['role'], 'doc-pagebreak');
  assert.deepEqual(mark.children, []);
});

test('a page of notes keeps its components', () => {
  const tree = makeTree();
  rehypePageBreaks()(tree, { data: {} });
  assert.deepEqual(tree, makeTree());
});
