import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { encodeTextDirective, PageText } from '../../src/sharing/text-fragment.ts';
import { SITES } from '../browser/sites.ts';
import {
  parseTextDirective,
  resolveTextDirective,
  sliceText,
} from '../unit/sharing/resolve-text-directive.ts';

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

/** A selection within a paragraph; half of them are some words only, which are the most likely to stand elsewhere too. */
const selection = fc.record({
  number: fc.integer({ min: 1, max: 13 }),
  place: fc.noBias(fc.nat(9999)),
  length: fc.oneof(fc.noBias(fc.nat(20)), fc.noBias(fc.nat(1500))),
});
const RUNS = { seed: 31, numRuns: 300 };

test('random selections in the whole text give links that find exactly their words on the paragraph’s page', () => {
  assert.equal(whole.paragraphs.size, 13);
  const pages = new Map(
    [...whole.paragraphs.keys()].map((id) => [id, readPage(`p/${id.slice(1)}/index.html`)]),
  );
  fc.assert(
    fc.property(selection, ({ number, place, length }) => {
      const block = whole.paragraphs.get(`p${number}`) ?? -1;
      const text = whole.text.blocks[block] ?? '';
      const offset = Math.floor((place / 10_000) * (text.length - 1));
      const end = Math.min(text.length, offset + 1 + length);
      const range = whole.text.snap({ start: { block, offset }, end: { block, offset: end } });
      if (!range) return;
      const directive = whole.text.describe(range, 2);
      assert.ok(directive, sliceText(whole.text, range));
      const parsed = parseTextDirective(encodeTextDirective(directive));
      const page = pages.get(`p${number}`);
      const found = parsed && page && resolveTextDirective(page.text, parsed);
      assert.ok(found && page, encodeTextDirective(directive));
      assert.equal(sliceText(page.text, found), sliceText(whole.text, range));
      assert.equal(found.start.block, page.paragraphs.get(`p${number}`), 'found outside the paragraph');
      assert.equal(found.start.offset, range.start.offset, 'found at another place of the paragraph');
    }),
    RUNS,
  );
});

test('random selections across paragraphs find exactly their words in the whole text', () => {
  const place = fc.integer({ min: 1, max: 13 }).chain((number) => {
    const block = whole.paragraphs.get(`p${number}`) ?? -1;
    const last = (whole.text.blocks[block]?.length ?? 1) - 1;
    return fc.record({ block: fc.constant(block), offset: fc.noBias(fc.nat(last)) });
  });
  fc.assert(
    fc.property(place, place, (one, other) => {
      fc.pre(one.block !== other.block);
      const [start, end] = one.block < other.block ? [one, other] : [other, one];
      const range = whole.text.snap({ start, end: { ...end, offset: end.offset + 1 } });
      assert.ok(range);
      const directive = whole.text.describe(range);
      assert.ok(directive);
      const parsed = parseTextDirective(encodeTextDirective(directive));
      assert.deepEqual(parsed && resolveTextDirective(whole.text, parsed), range);
    }),
    RUNS,
  );
});
