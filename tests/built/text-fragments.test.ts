import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { encodeTextDirective, PageText, parseTextDirective } from '../../src/document/text-fragment.ts';
import { SITES } from '../browser/sites.ts';

const { folder } = SITES[0];
const INLINE = new Set([
  'a',
  'span',
  'em',
  'i',
  'small',
  'button',
  'label',
  'input',
  'kbd',
  'code',
  'svg',
  'br',
]);
const UNSEARCHED = new Set(['head', 'script', 'style', 'template', 'noscript', 'textarea']);

/** A page as a browser searches it: its blocks in order, and which of them are paragraphs of the text. */
function readPage(file: string): { text: PageText; paragraphs: Map<string, number> } {
  const blocks: string[] = [];
  const paragraphs = new Map<string, number>();
  let text = '';
  let owner = '';
  const endBlock = () => {
    if (text.trim() !== '') {
      if (owner) paragraphs.set(owner, blocks.length);
      blocks.push(text);
    }
    text = '';
  };
  const read = (node: Nodes, section: string): void => {
    if (node.type === 'text') text += node.value;
    if (!('children' in node)) return;
    const { tagName = '', properties = {} } = node as Partial<Element>;
    if (UNSEARCHED.has(tagName) || properties['hidden'] === true || properties['popover'] !== undefined)
      return;
    const isBlock = !INLINE.has(tagName);
    const id =
      typeof properties['id'] === 'string' && /^p\d+$/u.test(properties['id']) ? properties['id'] : section;
    if (isBlock) endBlock();
    if ('dataVerbatim' in properties) owner = id;
    for (const child of node.children) read(child, id);
    if (isBlock) endBlock();
    if ('dataVerbatim' in properties) owner = '';
  };
  read(fromHtml(readFileSync(`${folder}/${file}`, 'utf8')), '');
  return { text: new PageText(blocks, 'en'), paragraphs };
}

const whole = readPage('index.html');

test('200 random selections in the whole text give links that find exactly their words on the paragraph’s page', () => {
  assert.equal(whole.paragraphs.size, 13);
  const pages = new Map(
    [...whole.paragraphs.keys()].map((id) => [id, readPage(`p/${id.slice(1)}/index.html`)]),
  );
  let seed = 31;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let round = 0; round < 200; round += 1) {
    const id = `p${1 + random(13)}`;
    const block = whole.paragraphs.get(id) ?? -1;
    const length = whole.text.blocks[block]?.length ?? 0;
    const offset = random(length - 1);
    // Half of them are some words only, which are the most likely to stand elsewhere too.
    const end = Math.min(length, offset + 1 + random(random(2) === 0 ? 20 : length));
    const range = whole.text.snap({ start: { block, offset }, end: { block, offset: end } });
    if (!range) continue;
    const directive = whole.text.describe(range, 2);
    assert.ok(directive, whole.text.slice(range));
    const parsed = parseTextDirective(encodeTextDirective(directive));
    const page = pages.get(id);
    const found = parsed && page?.text.resolve(parsed);
    assert.ok(found && page, `${id}: ${encodeTextDirective(directive)}`);
    assert.equal(page.text.slice(found), whole.text.slice(range));
    assert.equal(found.start.block, page.paragraphs.get(id), 'found outside the paragraph');
    assert.equal(found.start.offset, range.start.offset, 'found at another place of the paragraph');
  }
});

test('100 random selections across paragraphs find exactly their words in the whole text', () => {
  let seed = 6;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let round = 0; round < 100; round += 1) {
    const first = 1 + random(12);
    const start = whole.paragraphs.get(`p${first}`) ?? -1;
    const end = whole.paragraphs.get(`p${first + 1 + random(13 - first)}`) ?? -1;
    const range = whole.text.snap({
      start: { block: start, offset: random((whole.text.blocks[start]?.length ?? 0) - 1) },
      end: { block: end, offset: 1 + random((whole.text.blocks[end]?.length ?? 0) - 1) },
    });
    assert.ok(range);
    const directive = whole.text.describe(range);
    assert.ok(directive);
    const parsed = parseTextDirective(encodeTextDirective(directive));
    assert.deepEqual(parsed && whole.text.resolve(parsed), range);
  }
});
