import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitWords } from '../../src/search/query/normalize.ts';
import { planQuery } from '../../src/search/query/plan.ts';

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

const REFERENCES: [query: string, ...numbers: number[]][] = [
  ['paragraph 7', 7],
  ['Para. 12', 12],
  ['¶7', 7],
  ['§ 3', 3],
  ['p4', 4],
  ['p 7', 7],
  ['paragraph7', 7],
  ['para7', 7],
  ['paragraph-7', 7],
  ['para-7', 7],
  ['paragraph: 7', 7],
  ['paragraph (7)', 7],
  ['paragraph no. 7', 7],
  ['paragraph number 8', 8],
  ['paragraph #7', 7],
  ['paragraph seven', 7],
  ['paragraph one', 1],
  ['number seven', 7],
  ['no. 7', 7],
  ['the seventh paragraph', 7],
  ['7th paragraph', 7],
  ['the 7th', 7],
  ['the last paragraph', -1],
  ['what does paragraph 10 say', 10],
  ['p4s2', 4],
  ['/p/4/', 4],
  ['paragraphs 4-6', 4, 5, 6],
  ['paragraphs four to six', 4, 5, 6],
  ['from paragraph 4 to paragraph 6', 4, 5, 6],
  ['pp. 4–5', 4, 5],
  ['paragraph 4 and 9', 4, 9],
  ['paragraphs 7 & 9', 7, 9],
  ['paragraphs 1, 2 and 3', 1, 2, 3],
  ['paragraphs 3, 5', 3, 5],
  ['paragraphs 3,5', 3, 5],
  ['paragraph 7 and paragraph 9', 7, 9],
  ['compare paragraph 9 with paragraph 4', 9, 4],
  ['paragraph 7 and 15 million', 7],
];
for (const [query, ...numbers] of REFERENCES) {
  test(`«${query}» asks for paragraph ${numbers.join(' and ')}`, () => {
    assert.deepEqual(planQuery(query).reference, { numbers, isBare: false });
  });
}

test('what else is asked stays beside a reference', () => {
  const { words, capitals } = planQuery('paragraph seven donors of NGOs');
  assert.deepEqual(words, ['donors', 'of', 'ngos']);
  assert.deepEqual([...planQuery('AIDS in paragraph 7').capitals], ['aids']);
  assert.equal(capitals.size, 0);
  // It may be an amount all the same.
  assert.deepEqual(planQuery('no. 16').words, ['16']);
});

test('an endless range names twenty paragraphs', () => {
  assert.equal(planQuery('paragraphs 4 to 999999').reference?.numbers.length, 20);
});

test('a bare number may be a paragraph or a number of the text', () => {
  const { reference, words } = planQuery(' 7. ');
  assert.deepEqual(reference, { numbers: [7], isBare: true });
  assert.deepEqual(words, ['7']);
});

test('numbers that count something name no paragraph, and stay among the words', () => {
  for (const [query, ...words] of [
    ['number 5 million', 'number', '5', 'million'],
    ['15 million', '15', 'million'],
    ['7 patients', '7', 'patients'],
    ['no 50%', 'no', '50%'],
    ['in 5 years', 'in', '5', 'years'],
    ['problem', 'problem'],
    ['no one', 'no', 'one'],
    ['one point five million', 'one', 'point', 'five', 'million'],
    ['one point five', 'one', 'point', 'five'],
    ['point two years', 'point', 'two', 'years'],
    ['number 300', 'number', '300'],
    ['number 1.5 million', 'number', '1.5', 'million'],
    ['no. 4,159', 'no', '4,159'],
    ['no. 116300', 'no', '116300'],
    ['# 116,300', '116,300'],
    ['p. 4,159', 'p', '4,159'],
  ]) {
    const plan = planQuery(query ?? '');
    assert.equal(plan.reference, undefined, query);
    assert.deepEqual(plan.words, words);
  }
});

test('the yuan sign is the word', () => {
  assert.deepEqual(planQuery('¥15 million').words, ['yuan', '15', 'million']);
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
      assert.ok(!reference || (reference.numbers.length > 0 && reference.numbers.every(Number.isInteger)));
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
