import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readContent } from '../../src/document/content.ts';
import { describeTarget, formatTarget, listAnchors, parseTarget } from '../../src/sharing/targets.ts';

// The same samples in every run, so that a failure can be looked at.
fc.configureGlobal({ seed: 2018 });

const known = readContent().paragraphs.map(({ number, sentences }) => ({
  number,
  sentences: sentences.length,
}));
const read = (fragment: string) => {
  const target = parseTarget(fragment, known);
  return target && formatTarget(target);
};

test('an address of a paragraph, a sentence or a range reads as itself', () => {
  for (const fragment of ['p4', 'p4s2', 'p4-p6', 'p4s2-p4s3', 'p4s2-p6s1', 'p13s1'])
    assert.equal(read(`#${fragment}`), fragment);
});

test('a faulty address falls back to the nearest that exists', () => {
  const expected: Record<string, string | undefined> = {
    p0: 'p1',
    p99: 'p13',
    p4s0: 'p4s1',
    p4s9: 'p4s3',
    p99s2: 'p13',
    'p6-p4': 'p4-p6',
    'p4s3-p4s1': 'p4s1-p4s3',
    'p4-p99': 'p4-p13',
    'p4-p4': 'p4',
    'p4s2-p4s2': 'p4s2',
    'p4s2-s3': 'p4s2-p4s3',
    'p4-': 'p4',
    'p4-6': 'p4-p6',
    'p4s2-page-3': 'p4s2',
    'p4s2-p5': 'p4s2-p5s1',
    P4S2: 'p4s2',
    p04: 'p4',
    'p4%2Dp6': 'p4-p6',
    'p4–p6': 'p4-p6',
    'p4,p6': 'p4',
    '': undefined,
    p: undefined,
    ps1: undefined,
    p4x: undefined,
    'page-3': undefined,
    pagefind: undefined,
    'p%': undefined,
    p99999999999999999999999: 'p13',
  };
  for (const [fragment, target] of Object.entries(expected)) assert.equal(read(fragment), target, fragment);
});

test('on the page of one paragraph every address leads to it', () => {
  const own = known.filter(({ number }) => number === 4);
  for (const fragment of ['p5s1', 'p1-p3', 'p4-p6', 'p12']) {
    const target = parseTarget(fragment, own);
    assert.equal(target && formatTarget(target), 'p4', fragment);
  }
  assert.equal(parseTarget('p4', []), undefined);
});

test('a target is described in words', () => {
  const describe = (fragment: string) => {
    const target = parseTarget(fragment, known);
    return target && describeTarget(target);
  };
  assert.equal(describe('p4'), 'paragraph 4');
  assert.equal(describe('p4s2'), 'paragraph 4, sentence 2');
  assert.equal(describe('p4-p6'), 'paragraphs 4–6');
  assert.equal(describe('p4s2-p4s3'), 'paragraph 4, sentences 2–3');
  assert.equal(describe('p4s2-p6s1'), 'paragraph 4, sentence 2, to paragraph 6, sentence 1');
});

test('a target lists the anchors to mark', () => {
  const list = (fragment: string) => {
    const target = parseTarget(fragment, known);
    return target && listAnchors(target, known);
  };
  assert.deepEqual(list('p4-p6'), ['p4', 'p5', 'p6']);
  assert.deepEqual(list('p4s2-p6s1'), ['p4s2', 'p4s3', 'p5s1', 'p6s1']);
  assert.deepEqual(list('p4s2'), ['p4s2']);
});

// What an address is made of, and what a mail program or a hand may put between.
const piece = fc.constantFrom('p', 's', '-', '4', '0', '13', '%', '#', '–', ' ', 'é', '&', '9', '%2D', 'P');
const fragment = fc.oneof(fc.string({ unit: piece, maxLength: 9 }), fc.string({ unit: 'grapheme' }));

test('any string at all is read without an error, and what it names exists', () => {
  fc.assert(
    fc.property(fragment, (written) => {
      const target = parseTarget(written, known);
      if (!target) return;
      assert.equal(read(formatTarget(target)), formatTarget(target));
      const anchors = listAnchors(target, known);
      assert.ok(anchors.length > 0);
      for (const anchor of anchors) assert.equal(read(anchor), anchor);
    }),
    { numRuns: 3000 },
  );
});

test('a range means the same whichever end is named first, and covers both', () => {
  const place = fc
    .constantFrom(...known)
    .chain(({ number, sentences }) =>
      fc.record({ number: fc.constant(number), sentence: fc.nat({ max: sentences }) }),
    );
  const write = ({ number, sentence }: { number: number; sentence: number }) =>
    `p${number}${sentence === 0 ? '' : `s${sentence}`}`;
  fc.assert(
    fc.property(place, place, (one, other) => {
      // From a paragraph to a sentence of its own is one thing, from that sentence to its end another.
      fc.pre(one.number !== other.number || (one.sentence > 0 && other.sentence > 0));
      const [from, to] = [write(one), write(other)];
      assert.equal(read(`${from}-${to}`), read(`${to}-${from}`));
      const target = parseTarget(`${from}-${to}`, known);
      const anchors = target ? listAnchors(target, known) : [];
      for (const end of [from, to])
        assert.ok(
          anchors.some((anchor) => anchor === end || anchor.startsWith(`${end}s`)),
          end,
        );
    }),
    { numRuns: 500 },
  );
});
