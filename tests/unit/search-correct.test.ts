import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listGuardWords } from '../../src/search/index/guard.ts';
import { listCorrections, measureDistance } from '../../src/search/query/correct.ts';
import { listSpellings } from '../../src/search/query/spelling.ts';

const VOCABULARY = [
  'ambulance',
  'patients',
  'care',
  'hematopoietic',
  'philippines',
  'form',
  'from',
  'transplant',
];
const correct = (typed: string) => listCorrections(typed, VOCABULARY).map(({ word }) => word);

test('one slip is mended, and two in a long word', () => {
  assert.deepEqual(correct('ambulence'), ['ambulance']);
  assert.deepEqual(correct('amublance'), ['ambulance']);
  assert.deepEqual(correct('hematopoetic'), ['hematopoietic']);
  assert.deepEqual(correct('Philipines'.toLowerCase()), ['philippines']);
  assert.deepEqual(correct('trnasplnat'), ['transplant']);
  assert.deepEqual(correct('crae'), ['care']);
});

test('what is further off, or too short to tell, is left alone', () => {
  assert.deepEqual(correct('ambassador'), []);
  assert.deepEqual(correct('cr'), []);
  assert.deepEqual(correct('cxyz'), []);
  assert.deepEqual(correct('4159'), []);
});

test('the likelier slip goes first', () => {
  // Two letters changed places; in "from" one was changed.
  assert.deepEqual(correct('fomr')[0], 'form');
});

test('the distance counts a swap of neighbours as one, and stops at the limit', () => {
  assert.equal(measureDistance('abcd', 'abdc', 2), 1);
  assert.equal(measureDistance('abcd', 'abcd', 2), 0);
  assert.equal(measureDistance('abcd', 'wxyz', 2), 3);
});

test('real words near the vocabulary, or at the beginning of its words, are guarded, others need not be', () => {
  const english = ['patient', 'parents', 'bare', 'scare', 'trans', 'table', 'care', 'ambulant'];
  assert.deepEqual(listGuardWords(VOCABULARY, english), ['patient', 'bare', 'scare', 'trans', 'ambulant']);
});

test('every word that could be corrected is guarded', () => {
  const english = [
    'fare',
    'acre',
    'cares',
    'car',
    'farm',
    'forms',
    'patience',
    'ambulances',
    'transplants',
    'zebra',
  ];
  const guarded = new Set(listGuardWords(VOCABULARY, english));
  for (const word of english) if (correct(word).length > 0) assert.ok(guarded.has(word), word);
});

for (const [typed, known] of [
  ['organisations', 'organizations'],
  ['labor', 'labour'],
  ['labour', 'labor'],
  ['centre', 'center'],
  ['haematopoietic', 'hematopoietic'],
  ['leukaemia', 'leukemia'],
  ['programme', 'program'],
  ['defence', 'defense'],
  ['travelling', 'traveling'],
  ['analysed', 'analyzed'],
] as const) {
  test(`«${typed}» is also spelled «${known}»`, () => {
    assert.ok(listSpellings(typed).includes(known), listSpellings(typed).join(' '));
  });
}
