import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeTextDirective, PageText } from '../../../src/sharing/text-fragment.ts';
import { parseTextDirective, resolveTextDirective, sliceText } from './resolve-text-directive.ts';

// The same samples in every run, so that a failure can be looked at.
fc.configureGlobal({ seed: 2018 });

/** A small text with what makes naming words hard: the same words again, figures, quotation marks, hyphens, a slip. */
const PARAGRAPHS = [
  'The harbour has 1.5 million visitors a year. It has 24-hour service, and the harbour is "open" to all of them.',
  'We opened the harbour in 1998, and the harbour has grown since. It has 120,000 berths; it has “deep” water, and ' +
    'it has a long pier that was built by hand, stone by stone, over 30 years, by people who lived beside the sea and ' +
    'who did not want to leave it. There is one problem.However, it can be solved.',
  'One stone.',
  'The harbour has 1.5 million visitors a year, and some of them stay; stone by stone, the pier grows.',
];
const whole = new PageText(PARAGRAPHS, 'en');

/** A place in the document, as a reader's pointer may end there. */
const place = fc
  .nat(whole.blocks.length - 1)
  .chain((block) =>
    fc.record({ block: fc.constant(block), offset: fc.noBias(fc.nat((whole.blocks[block] ?? '').length)) }),
  );
/** A selection, within a paragraph as often as across some. */
const selection = fc.oneof(
  fc.tuple(place, place),
  place.chain((one) =>
    fc.tuple(
      fc.constant(one),
      fc
        .noBias(fc.nat((whole.blocks[one.block] ?? '').length))
        .map((offset) => ({ block: one.block, offset })),
    ),
  ),
);

test('any selection gives an encoded directive that resolves to exactly its words', () => {
  let crossing = 0;
  fc.assert(
    fc.property(selection, ([one, other]) => {
      const isForward = one.block - other.block || one.offset - other.offset;
      const [start, end] = isForward <= 0 ? [one, other] : [other, one];
      const range = whole.snap({ start, end });
      if (!range) return;
      const words = sliceText(whole, range);
      const directive = whole.describe(range);
      assert.ok(directive, `no directive for «${words}»`);
      const encoded = encodeTextDirective(directive);
      assert.match(encoded, /^[\w.%,-]+$/u);
      const parsed = parseTextDirective(encoded);
      assert.ok(parsed, encoded);
      const found = resolveTextDirective(whole, parsed);
      assert.deepEqual(found, range, encoded);
      assert.equal(found && sliceText(whole, found), words);
      crossing += Number(range.start.block !== range.end.block);
    }),
    { numRuns: 500 },
  );
  assert.ok(crossing > 50, `${crossing} across paragraphs`);
});

test('nothing that is searched for as a whole crosses a break', () => {
  const text = PARAGRAPHS[1] ?? '';
  const at = text.indexOf('built by hand');
  const page = new PageText([text], 'en', [[at]]);
  const name = (words: string) => {
    const offset = text.indexOf(words);
    const range = { start: { block: 0, offset }, end: { block: 0, offset: offset + words.length } };
    const directive = page.describe(range);
    assert.ok(directive, words);
    assert.deepEqual(resolveTextDirective(page, directive), range);
    return encodeTextDirective(directive);
  };
  for (const words of ['that was built by', 'was built'])
    for (const part of name(words).split(',')) assert.doesNotMatch(decodeURIComponent(part), /was built/u);
  assert.equal(name('built by hand'), 'built%20by%20hand');
});

test('any words survive the address', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 });
  const directive = fc.record(
    { prefix: words, start: words, end: words, suffix: words },
    { requiredKeys: ['start'] },
  );
  fc.assert(
    fc.property(directive, (written) =>
      assert.deepEqual(parseTextDirective(encodeTextDirective(written)), { ...written }),
    ),
  );
});

test('any string at all is read as a directive without an error, and any directive resolves or does not', () => {
  const sign = fc.constantFrom('the', ',', '-', '%20', '%', 'harbour', '%2C', '.', '');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: sign, maxLength: 8 }), fc.string()), (encoded) => {
      const parsed = parseTextDirective(encoded);
      const found = parsed && resolveTextDirective(whole, parsed);
      if (found) assert.ok(sliceText(whole, found).length > 0);
    }),
  );
});

test('every word of the document can be named alone', () => {
  for (const [block, text] of whole.blocks.entries()) {
    for (const { index } of text.matchAll(/\S+/gu)) {
      const range = whole.snap({ start: { block, offset: index }, end: { block, offset: index + 1 } });
      const directive = range && whole.describe(range);
      assert.ok(directive, `${block + 1}: ${text.slice(index, index + 20)}`);
      assert.deepEqual(resolveTextDirective(whole, directive), range);
    }
  }
});

test('where a browser cannot part words, they are parted nearly alike', () => {
  const { Segmenter } = Intl;
  const range = { start: { block: 0, offset: 18 }, end: { block: 0, offset: 19 } };
  try {
    Reflect.deleteProperty(Intl, 'Segmenter');
    const text = new PageText(PARAGRAPHS, 'en');
    const grown = text.snap(range);
    assert.equal(grown && sliceText(text, grown), '1.5');
    assert.deepEqual(grown, new PageText(PARAGRAPHS, 'en').snap(range));
    assert.ok(grown && text.describe(grown));
  } finally {
    Object.assign(Intl, { Segmenter });
  }
  assert.deepEqual(new PageText(PARAGRAPHS, 'en').snap(range)?.start, { block: 0, offset: 16 });
});

test('a selection grows to whole words and loses the space at its ends', () => {
  const page = new PageText(['The first line', 'and  the second-rate one.'], 'en');
  const range = page.snap({ start: { block: 0, offset: 6 }, end: { block: 1, offset: 4 } });
  assert.equal(range && sliceText(page, range), 'first line and');
  const word = page.snap({ start: { block: 1, offset: 10 }, end: { block: 1, offset: 11 } });
  assert.equal(word && sliceText(page, word), 'second');
  assert.equal(page.snap({ start: { block: 0, offset: 3 }, end: { block: 0, offset: 4 } }), undefined);
  const margin = page.snap({ start: { block: 0, offset: 14 }, end: { block: 1, offset: 3 } });
  assert.equal(margin && sliceText(page, margin), 'and');
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
    const range = directive && resolveTextDirective(page, directive);
    return range && [range.start.block, range.start.offset, sliceText(page, range)];
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
