import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProcessor } from '@mdx-js/mdx';
import type { Node, Parent } from 'mdast';
import { formatMarkdown, formatPlainText } from '../../../src/downloads/plain-text.ts';
import { readFixture } from '../fixture/read-fixture.ts';

const edition = readFixture();
const texts = edition.paragraphs.map(({ text }) => text);
const numbered = edition.paragraphs.map(({ number, text }) => `${number}. ${text}`);
const titleBlock = Object.values(edition.submission.titleBlock);

test('the plain text holds the title block and a line a paragraph, verbatim', () => {
  const lines = formatPlainText(edition).split('\n');
  assert.deepEqual(lines.slice(0, 4), titleBlock);
  assert.deepEqual(
    lines.filter((line) => /^\d/u.test(line)),
    numbered,
  );
  assert.match(lines.join('\n'), /\nEditorial note\. .*http:\/\/localhost:4321\/about\//u);
});

test('the Markdown gives the paragraphs verbatim when it is read as Markdown', () => {
  const markdown = formatMarkdown(edition);
  assert.deepEqual(readMarkdown(markdown), texts);
  assert.match(markdown, /\*Draft Rules on Rivers\* of/u);
  assert.match(markdown, /\*Editorial note\.\*/u);
});

test('the Markdown keeps words that look like markup', () => {
  const text = '- 1. *stars* _lines_ [a](b) <i> `x` # ~ a|b & \\ end';
  const [first] = edition.paragraphs;
  assert.ok(first);
  const paragraphs = [{ ...first, text, emphases: [] }];
  assert.deepEqual(readMarkdown(formatMarkdown({ ...edition, paragraphs })), [text]);
});

function readMarkdown(markdown: string): string[] {
  const items: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'listItem') items.push(readText(node));
    else if ('children' in node) (node as Parent).children.forEach(visit);
  };
  visit(createProcessor({ format: 'md' }).parse(markdown));
  return items;
}

function readText(node: Node): string {
  if ('value' in node) return String(node.value);
  return 'children' in node ? (node as Parent).children.map(readText).join('') : '';
}
