import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinTitleBlock } from '../../../src/document/edition.ts';
import { compareTranscripts } from '../../../src/fidelity/comparison.ts';
import { readFixture } from '../fixture/read-fixture.ts';

const { transcripts, submission } = readFixture();
const [a = '', b = ''] = transcripts.map(({ content }) => content);

test('each place where two transcripts differ is named with its paragraph and the words about it', () => {
  const title = joinTitleBlock(submission);
  assert.deepEqual(compareTranscripts(a, b), [
    {
      paragraph: 0,
      passages: [
        { before: '', words: '', after: '1. The River' },
        { before: '', words: title, after: '1. The River' },
      ],
    },
    {
      paragraph: 2,
      passages: [
        { before: 'of its lakes.', words: '2', after: '3. The rules' },
        { before: 'of its lakes.', words: '', after: '3. The rules' },
      ],
    },
    {
      paragraph: 3,
      passages: [
        { before: 'The rules need', words: 'money.We', after: 'suggest that the' },
        { before: 'The rules need', words: 'money. We', after: 'suggest that the' },
      ],
    },
  ]);
});

test('the same words do not differ, and each word more or less does', () => {
  const words = b.replaceAll('---', '').trim().split(/\s+/u);
  assert.deepEqual(compareTranscripts(b, words.join(' ')), []);
  for (const at of [0, 30, words.length - 1]) {
    const [difference, ...more] = compareTranscripts(b, words.toSpliced(at, 0, 'ADDED').join('\n'));
    assert.deepEqual([difference?.passages.map((passage) => passage.words), more.length], [['', 'ADDED'], 0]);
  }
  assert.deepEqual(
    compareTranscripts('one two', 'one').map(({ passages }) => passages.map((passage) => passage.words)),
    [['two', '']],
  );
});

test('fewer than three shared words part no differences, which show each transcript’s own words about them', () => {
  const passages = (first: string, second: string) =>
    compareTranscripts(first, second).map((each) => each.passages);
  assert.deepEqual(passages('x one y', 'one z'), [
    [
      { before: '', words: 'x one y', after: '' },
      { before: '', words: 'one z', after: '' },
    ],
  ]);
  assert.deepEqual(passages('x one two three y', 'one two three z'), [
    [
      { before: '', words: 'x', after: 'one two three' },
      { before: '', words: '', after: 'one two three' },
    ],
    [
      { before: 'one two three', words: 'y', after: '' },
      { before: 'one two three', words: 'z', after: '' },
    ],
  ]);
});

test('marks of layout are no words; white space that is not folded belongs to its word', () => {
  assert.deepEqual(
    compareTranscripts('\ufeffone\u00a0two  three\r\n---\r\n*four*', 'one\u00a0two three four'),
    [],
  );
  assert.equal(compareTranscripts('one\u00a0two', 'one two').length, 1);
});

test('transcripts of more words than two bytes count are compared, each stray folio named with its paragraph', () => {
  const paragraphs = Array.from(
    { length: 1000 },
    (_, index) => `${index + 1}. ${'so many words '.repeat(24)}`,
  );
  const pages = paragraphs.map((text, index) => (index % 10 === 9 ? `${text} folio${index}` : text));
  assert.deepEqual(
    compareTranscripts(pages.join('\n'), paragraphs.join('\n')).map(({ paragraph, passages }) => [
      paragraph,
      passages.map(({ words }) => words),
    ]),
    Array.from({ length: 100 }, (_, index) => [10 * index + 10, [`folio${10 * index + 9}`, '']]),
  );
});
