import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/document/content.ts';
import { describeTarget, formatTarget, listAnchors, parseTarget } from '../../src/document/targets.ts';

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

test('any string at all is read without an error', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const alphabet = ['p', 's', '-', '4', '0', '13', '%', '#', '–', ' ', 'é', '&', '9'];
  for (let round = 0; round < 2000; round += 1) {
    const fragment = Array.from({ length: random(9) }, () => alphabet[random(alphabet.length)]).join('');
    const target = parseTarget(fragment, known);
    if (!target) continue;
    assert.equal(read(formatTarget(target)), formatTarget(target), fragment);
    assert.ok(listAnchors(target, known).length > 0, fragment);
  }
});
