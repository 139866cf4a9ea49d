import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  describeTarget,
  formatTarget,
  listAnchors,
  parseTarget,
  type Source,
  type Target,
  targetPath,
} from '../../../src/sharing/targets.ts';

// The same samples in every run, so that a failure can be looked at.
fc.configureGlobal({ seed: 2018 });

/** A document of six paragraphs. */
const known: Source = new Map(
  [1, 2, 2, 3, 1, 4].map((count, index) => [index + 1, Array.from({ length: count }, () => 'Words. ')]),
);

const parse = (fragment: string): Target => {
  const target = parseTarget(fragment, known);
  assert.ok(target, fragment);
  return target;
};
const read = (fragment: string) => {
  const target = parseTarget(fragment, known);
  return target && formatTarget(target);
};

test('an address of a paragraph, a sentence or a range reads as itself', () => {
  for (const fragment of ['p4', 'p4s2', 'p4-p6', 'p4s2-p4s3', 'p4s2-p6s1', 'p5s1'])
    assert.equal(read(`#${fragment}`), fragment);
});

test('an address that a mail or chat program damaged still names its place', () => {
  for (const fragment of [
    '#%23p4s2',
    '##p4s2',
    '#%2523p4s2',
    '#p4s2_',
    '#!p4s2',
    '#/p4s2',
    '#P4S2',
    '#p4s2).',
    '#p4s2.',
    '#(p4s2)',
    '#p4s2&fbclid=1',
    '#p4s2?utm_source=x',
    '#p4s2%20',
    '#p4s2%E2%80%9D',
    '#p04s02',
    '#p4s2-page-3',
    '#p4s2:~:text=anything',
  ])
    assert.equal(read(fragment), 'p4s2', fragment);
  assert.equal(read('#p4s2%2Dp4s3.'), 'p4s2-p4s3');
  assert.equal(read('#p4–p6'), 'p4-p6');
});

test('a range may be written short, reversed, or end with a paragraph', () => {
  const expected: Record<string, string> = {
    'p4s2-3': 'p4s2-p4s3',
    'p4s2-s3': 'p4s2-p4s3',
    'p4s2-p4': 'p4s2-p4s3',
    'p4s2-p6': 'p4s2-p6s4',
    'p4-p6s2': 'p4s1-p6s2',
    'p4-6': 'p4-p6',
    'p6-p4': 'p4-p6',
    'p4s3-p4s1': 'p4s1-p4s3',
    'p6s2-p4': 'p4s1-p6s2',
    'p4s3-1': 'p4s1-p4s3',
    'p4-p4': 'p4',
    'p4s2-p4s2': 'p4s2',
    'p4-': 'p4',
  };
  for (const [fragment, target] of Object.entries(expected)) assert.equal(read(fragment), target, fragment);
});

test('what does not exist gives way to the nearest that does', () => {
  const expected: Record<string, string> = {
    p0: 'p1',
    p99: 'p6',
    p4s0: 'p4s1',
    p4s9: 'p4s3',
    p99s2: 'p6',
    'p4-p99': 'p4-p6',
    'p4s2-9': 'p4s2-p4s3',
    p99999999999999999999999: 'p6',
  };
  for (const [fragment, target] of Object.entries(expected)) assert.equal(read(fragment), target, fragment);
  const alone: Source = new Map([[4, known.get(4) ?? []]]);
  for (const fragment of ['p5s1', 'p1-p3', 'p4-p6', 'p2']) {
    const target = parseTarget(fragment, alone);
    assert.equal(target && formatTarget(target), 'p4', fragment);
  }
});

test('what does not speak of paragraphs is left alone', () => {
  for (const fragment of ['', '#', 'p', 'ps1', 'p4x', 'page-3', 'pagefind', 'p%', '%', 'text', 'share', '4'])
    assert.equal(read(fragment), undefined, fragment);
  assert.equal(parseTarget('p4', new Map()), undefined);
});

test('a place is shared on its paragraph’s own page, and what crosses paragraphs in the whole text', () => {
  const expected: Record<string, string> = {
    p4: '/p/4/',
    p4s2: '/p/4/#p4s2',
    'p4s2-p4s3': '/p/4/#p4s2-p4s3',
    'p4-p6': '/#p4-p6',
    'p4s2-p5s1': '/#p4s2-p5s1',
  };
  for (const [fragment, path] of Object.entries(expected)) assert.equal(targetPath(parse(fragment)), path);
});

test('a place is described in words, and shorter where its paragraph is plain', () => {
  const expected: [string, string, string][] = [
    ['p4', 'paragraph 4', 'paragraph 4'],
    ['p4s2', 'paragraph 4, sentence 2', 'sentence 2'],
    ['p4-p6', 'paragraphs 4–6', 'paragraphs 4–6'],
    ['p4s2-p4s3', 'paragraph 4, sentences 2–3', 'sentences 2–3'],
    [
      'p4s2-p6s1',
      'paragraph 4, sentence 2, to paragraph 6, sentence 1',
      'paragraph 4, sentence 2, to paragraph 6, sentence 1',
    ],
  ];
  for (const [fragment, words, short] of expected) {
    assert.equal(describeTarget(parse(fragment)), words);
    assert.equal(describeTarget(parse(fragment), 4), short);
  }
});

test('a place lists the anchors to mark', () => {
  assert.deepEqual(listAnchors(parse('p4-p6'), known), ['p4', 'p5', 'p6']);
  assert.deepEqual(listAnchors(parse('p4s2-p6s1'), known), ['p4s2', 'p4s3', 'p5s1', 'p6s1']);
  assert.deepEqual(listAnchors(parse('p4s2'), known), ['p4s2']);
});

// What an address is made of, and what a mail program or a hand may put between.
const piece = fc.constantFrom(
  'p',
  's',
  '-',
  '4',
  '0',
  '13',
  '%',
  '#',
  '–',
  ' ',
  'é',
  '&',
  '9',
  '%2D',
  'P',
  '_',
);
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
    .chain(([number, { length }]) =>
      fc.record({ number: fc.constant(number), sentence: fc.nat({ max: length }) }),
    );
  const write = ({ number, sentence }: { number: number; sentence: number }) =>
    `p${number}${sentence === 0 ? '' : `s${sentence}`}`;
  fc.assert(
    fc.property(place, place, (from, to) => {
      // From a paragraph to a sentence of its own is one thing, from that sentence to its end another.
      fc.pre(from.number !== to.number || (from.sentence > 0 && to.sentence > 0));
      const [first, last] = [write(from), write(to)];
      assert.equal(read(`${first}-${last}`), read(`${last}-${first}`));
      const anchors = listAnchors(parse(`${first}-${last}`), known);
      for (const end of [first, last])
        assert.ok(
          anchors.some((anchor) => anchor === end || anchor.startsWith(`${end}s`)),
          end,
        );
    }),
    { numRuns: 500 },
  );
});
