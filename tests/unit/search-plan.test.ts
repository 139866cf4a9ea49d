import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planQuery } from '../../src/search/plan.ts';

test('case, diacritics, curly quotes, slashes and stray punctuation do not matter', () => {
  assert.deepEqual(planQuery('  PAKÍSTAN!!! ').words, ['pakistan']);
  assert.deepEqual(planQuery('people’s stem/cell').words, ['people', 'stem', 'cell']);
  assert.deepEqual(planQuery('ＡＩＤＳ\t24-hour').words, ['aids', '24', 'hour']);
  assert.deepEqual(planQuery('!!! 😀 *').words, []);
});

test('phrases are taken out of straight and curly quotes, and a half-closed quote is none', () => {
  const { phrases, words } = planQuery('“stem cell” and "red ribbons" transplant');
  assert.deepEqual(phrases, [
    ['stem', 'cell'],
    ['red', 'ribbons'],
  ]);
  assert.deepEqual(words, ['and', 'transplant']);
  assert.deepEqual(planQuery('“stem cell').phrases, []);
  assert.deepEqual(planQuery('“stem cell').words, ['stem', 'cell']);
});

for (const [query, from, to] of [
  ['paragraph 7', 7, 7],
  ['Para. 12', 12, 12],
  ['¶7', 7, 7],
  ['§ 3', 3, 3],
  ['p4', 4, 4],
  ['paragraph seven', 7, 7],
  ['the seventh paragraph', 7, 7],
  ['paragraphs 4-6', 4, 6],
  ['what does paragraph 10 say', 10, 10],
] as const) {
  test(`«${query}» asks for a paragraph by its number`, () => {
    assert.deepEqual(planQuery(query).reference, { from, to, isBare: false });
  });
}

test('a bare number may be a paragraph or a number of the text', () => {
  const { reference, words } = planQuery(' 7. ');
  assert.deepEqual(reference, { from: 7, to: 7, isBare: true });
  assert.deepEqual(words, ['7']);
});

test('numbers that count something name no paragraph', () => {
  for (const query of ['number 5 million', '15 million', '7 patients', 'no 50%', 'in 5 years', 'problem']) {
    assert.equal(planQuery(query).reference, undefined, query);
  }
});

test('the last word may be unfinished, unless something follows it', () => {
  assert.equal(planQuery('red rib').isOpen, true);
  assert.equal(planQuery('red rib ').isOpen, false);
  assert.equal(planQuery('"red rib"').isOpen, false);
});

test('a pasted book is cut, not read', () => {
  assert.ok(planQuery('ambulance '.repeat(10_000)).words.length < 500);
});
