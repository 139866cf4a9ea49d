import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { rehypeParagraph } from '../../../src/document/rehype-paragraph.ts';

function wrap(html: string): Root {
  const tree = fromHtml(html, { fragment: true });
  rehypeParagraph()(tree, { data: { astro: { frontmatter: { number: 4 } } } });
  return tree;
}

/** The spans of the first paragraph: id and text, what stands between them in plain strings. */
function describe(tree: Root) {
  const [paragraph] = tree.children;
  assert.ok(paragraph?.type === 'element');
  const text = (node: (typeof paragraph.children)[number]): string =>
    node.type === 'text'
      ? node.value
      : 'children' in node
        ? (node.children as typeof paragraph.children).map(text).join('')
        : '';
  return paragraph.children.map((node) =>
    node.type === 'element' ? [node.properties['id'], text(node)] : text(node),
  );
}

test('each sentence is wrapped, the space between two is not', () => {
  assert.deepEqual(describe(wrap('<p>One 1.5 two. Three!</p>')), [
    ['p4s1', 'One 1.5 two.'],
    ' ',
    ['p4s2', 'Three!'],
  ]);
});

test('emphasis and marks stay inside their sentence', () => {
  assert.deepEqual(describe(wrap('<p>One <em>two</em>, three. Four<br> five.</p>')), [
    ['p4s1', 'One two, three.'],
    ' ',
    ['p4s2', 'Four five.'],
  ]);
});

test('a line end inside a sentence does not cut it', () => {
  assert.deepEqual(describe(wrap('<p>One\ntwo. Three\nfour.</p>')), [
    ['p4s1', 'One\ntwo.'],
    ' ',
    ['p4s2', 'Three\nfour.'],
  ]);
});

test('a page of notes, which has no number, is left as it is', () => {
  const tree = fromHtml('<p>One. Two.</p>', { fragment: true });
  rehypeParagraph()(tree, { data: { astro: { frontmatter: { title: 'Notes' } } } });
  assert.deepEqual(describe(tree), ['One. Two.']);
});

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
  return {
    type: 'root',
    children: [
      { type: 'element', tagName: 'p', properties: {}, children: [mark, { type: 'text', value: ' Words.' }] },
    ],
  };
}

test('a page mark becomes an empty element with its id, without words that could be copied', () => {
  const tree = makeTree();
  rehypeParagraph()(tree, { data: { astro: { frontmatter: { number: 2 } } } });
  const [paragraph] = tree.children;
  const [sentence] = paragraph?.type === 'element' ? paragraph.children : [];
  const [mark, text] = sentence?.type === 'element' ? sentence.children : [];
  assert.ok(mark?.type === 'element');
  assert.equal(mark.properties['id'], 'page-3');
  assert.equal(mark.properties['role'], 'doc-pagebreak');
  assert.deepEqual(mark.children, []);
  assert.deepEqual(text, { type: 'text', value: 'Words.' });
});

test('a page of notes keeps its components', () => {
  const tree = makeTree();
  rehypeParagraph()(tree, { data: {} });
  assert.deepEqual(tree, makeTree());
});
