import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutExcerpts, findSentence } from '../../src/search/query/excerpt.ts';
import { locateWords } from '../../src/search/query/locate-words.ts';

const WORDS = 'It sent “zero” ambulances, and more. Then 50% of the stem cells came. Nothing else.'.split(
  ' ',
);
const STARTS = [6, 13];
const show = (positions: number[]) =>
  cutExcerpts(WORDS, positions, STARTS).map(
    ({ sentence, pieces }) =>
      `${sentence}: ${pieces.map((piece, index) => (index % 2 ? `[${piece}]` : piece)).join('')}`,
  );

test('a word stands in the sentence that begins before it', () => {
  assert.equal(findSentence(STARTS, 0), 1);
  assert.equal(findSentence(STARTS, 6), 2);
  assert.equal(findSentence(STARTS, 14), 3);
});

test('sentences are shown with their words marked, and without the punctuation around these', () => {
  assert.deepEqual(show([2, 3]), ['1: It sent “[zero]” [ambulances], and more.']);
  assert.deepEqual(show([7, 10, 11]), ['2: Then [50%] of the [stem cells] came.']);
});

test('the two sentences with most marks are shown, in the order of the text', () => {
  assert.deepEqual(
    cutExcerpts(WORDS, [2, 7, 10, 13, 14], STARTS).map(({ sentence }) => sentence),
    [2, 3],
  );
});

test('what is only listed is shown by its first sentence', () => {
  assert.deepEqual(show([]), ['1: It sent “zero” ambulances, and more.']);
});

test('a long sentence is cut around its marks', () => {
  const words = Array.from({ length: 90 }, (_, index) => `w${index}`);
  const [excerpt] = cutExcerpts(words, [60, 61], []);
  const text = excerpt?.pieces.join('') ?? '';
  assert.ok(text.startsWith('… w52 ') && text.endsWith(' …'), text);
  assert.match(text, /w60 w61/);
  assert.equal(excerpt?.pieces[1], 'w60 w61');
});

test('words are found in the pieces of text that a page holds them in', () => {
  const pieces = ['By the ', 'end of “', '2017”', ', stem', ' cell work.'];
  const cut = (positions: number[]) =>
    locateWords(pieces, positions).map(({ from, to }) =>
      from.piece === to.piece
        ? pieces[from.piece]?.slice(from.offset, to.offset)
        : `${pieces[from.piece]?.slice(from.offset)}|${pieces[to.piece]?.slice(0, to.offset)}`,
    );
  assert.deepEqual(cut([2]), ['end']);
  assert.deepEqual(cut([5, 6]), ['stem| cell']);
  assert.deepEqual(cut([7]), ['work']);
  assert.deepEqual(cut([0, 2]), ['By', 'end']);
  assert.deepEqual(cut([99]), []);
});
