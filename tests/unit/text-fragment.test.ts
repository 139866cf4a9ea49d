import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/document/content.ts';
import { encodeTextDirective, PageText, parseTextDirective } from '../../src/document/text-fragment.ts';

const { submission, paragraphs } = readContent();
const whole = new PageText(
  paragraphs.map(({ text }) => text),
  submission.language,
);

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

test('200 random selections each give an encoded directive that resolves to exactly their words', () => {
  const random = seeded(2018);
  let crossing = 0;
  for (let round = 0; round < 200; round += 1) {
    const block = random(whole.blocks.length);
    // A third of the selections run on into a later paragraph.
    const lastBlock = random(3) === 0 ? Math.min(block + random(3), whole.blocks.length - 1) : block;
    const offset = random((whole.blocks[block] ?? '').length - 1);
    const lastLength = (whole.blocks[lastBlock] ?? '').length;
    const end = lastBlock === block ? offset + 1 + random(lastLength - offset) : 1 + random(lastLength);
    const range = whole.snap({ start: { block, offset }, end: { block: lastBlock, offset: end } });
    if (!range) continue;
    const words = whole.slice(range);
    const directive = whole.describe(range);
    assert.ok(directive, `no directive for «${words}»`);
    const encoded = encodeTextDirective(directive);
    assert.match(encoded, /^[\w.%,-]+$/u);
    const parsed = parseTextDirective(encoded);
    assert.ok(parsed, encoded);
    assert.deepEqual(whole.resolve(parsed), range, encoded);
    const found = whole.resolve(parsed);
    assert.equal(found && whole.slice(found), words);
    if (lastBlock !== block) crossing += 1;
  }
  assert.ok(crossing > 20);
});

test('every word of the document can be named alone', () => {
  for (const [block, text] of whole.blocks.entries()) {
    for (const { index } of text.matchAll(/\S+/gu)) {
      const range = whole.snap({ start: { block, offset: index }, end: { block, offset: index + 1 } });
      const directive = range && whole.describe(range);
      assert.ok(directive, `${block + 1}: ${text.slice(index, index + 20)}`);
      assert.deepEqual(whole.resolve(directive), range);
    }
  }
});

test('a selection grows to whole words and loses the space at its ends', () => {
  const page = new PageText(['The first line', 'and  the second-rate one.'], 'en');
  const range = page.snap({ start: { block: 0, offset: 6 }, end: { block: 1, offset: 4 } });
  assert.equal(range && page.slice(range), 'first line and');
  const word = page.snap({ start: { block: 1, offset: 10 }, end: { block: 1, offset: 11 } });
  assert.equal(word && page.slice(word), 'second');
  assert.equal(page.snap({ start: { block: 0, offset: 3 }, end: { block: 0, offset: 4 } }), undefined);
  const margin = page.snap({ start: { block: 0, offset: 14 }, end: { block: 1, offset: 3 } });
  assert.equal(margin && page.slice(margin), 'and');
});

test('commas, dashes, ampersands and quotes survive the address', () => {
  const directive = { prefix: 'a-b,', start: '“it’s” & (so)', end: 'x, y-', suffix: '-z 100%.' };
  const encoded = encodeTextDirective(directive);
  assert.equal(
    encoded,
    'a%2Db%2C-,%E2%80%9Cit%E2%80%99s%E2%80%9D%20%26%20%28so%29,x%2C%20y%2D,-%2Dz%20100%25%2E',
  );
  assert.deepEqual(parseTextDirective(encoded), directive);
  for (const faulty of ['', 'a,b,c', '%', 'a-,-b'])
    assert.equal(parseTextDirective(faulty), undefined, faulty);
});

test('a directive resolves as the specification says', () => {
  const page = new PageText(['One cat. One catfish.', 'One cat again, one dog.', 'CAT and dog.'], 'en');
  const find = (encoded: string) => {
    const directive = parseTextDirective(encoded);
    const range = directive && page.resolve(directive);
    return range && [range.start.block, range.start.offset, page.slice(range)];
  };
  assert.deepEqual(find('cat'), [0, 4, 'cat']);
  assert.deepEqual(find('catfish'), [0, 13, 'catfish']);
  assert.equal(find('fish'), undefined, 'a match begins and ends at a word');
  assert.deepEqual(find('cat,-again'), [1, 4, 'cat']);
  assert.deepEqual(find('dog.-,cat'), [2, 0, 'CAT'], 'a prefix may end the block before');
  assert.deepEqual(find('cat,dog'), [0, 4, 'cat. One catfish. One cat again, one dog']);
  assert.deepEqual(find('cat,dog,-.'), [0, 4, 'cat. One catfish. One cat again, one dog']);
  assert.deepEqual(find('one%20cat,-fish'), [0, 9, 'One cat'], 'with a suffix a match may end inside a word');
  assert.equal(find('One%20catfish.%20One'), undefined, 'an exact match stays in its block');
  assert.equal(find('zebra-,cat'), undefined);
  assert.equal(find('cat,zebra'), undefined);
  assert.equal(find('cat,-zebra'), undefined);
});
