import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitWords } from '../../src/search/normalize.ts';
import { planQuery } from '../../src/search/plan.ts';

// The same samples in every run, so that a failure can be looked at.
fc.configureGlobal({ seed: 2018 });

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

// Words as they are typed, whole and half, with what stands around and between them.
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...'ambulance Red AIDS p4 paragraph 4-6 15 million 1,500,000 50 % “ ” " \' ’ / — ! ( & the ¶ 7.'.split(
          ' ',
        ),
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join(' ')),
);

test('any query at all is read: its words are plain, and read again they are the same', () => {
  fc.assert(
    fc.property(typed, (query) => {
      const { words, phrases, capitals, reference } = planQuery(query);
      for (const word of [...words, ...phrases.flat()]) {
        assert.equal(word, word.toLowerCase());
        assert.match(word, /^[\p{L}\p{N}][\p{L}\p{N}.,]*%?\p{L}*$/u);
        assert.deepEqual(splitWords(word), [word]);
      }
      for (const phrase of phrases) assert.ok(phrase.length > 0);
      for (const word of capitals) assert.equal(word, word.toLowerCase());
      if (reference) assert.ok(Number.isInteger(reference.from) && Number.isInteger(reference.to));
    }),
    { numRuns: 3000 },
  );
});

test('case, the kind of quotes and dashes, and white space around make no other query', () => {
  const ascii = fc.stringMatching(/^[\x20-\x7e]{0,50}$/u);
  fc.assert(
    fc.property(ascii, (query) => {
      const plain = planQuery(query);
      const others = [
        query.toUpperCase(),
        ` \u00a0${query}\t`,
        query.replaceAll("'", '’').replaceAll('-', '–').replaceAll('"', '”'),
        query.normalize('NFD'),
      ];
      for (const other of others) {
        const { words, phrases, reference } = planQuery(other);
        assert.deepEqual(
          { words, phrases, reference },
          {
            words: plain.words,
            phrases: plain.phrases,
            reference: plain.reference,
          },
        );
      }
    }),
    { numRuns: 2000 },
  );
});
