import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinTitleBlock } from '../../../src/document/edition.ts';
import { compareTranscripts, listComparisons, splitTranscript } from '../../../src/fidelity/comparison.ts';
import { readFixture } from '../fixture/read-fixture.ts';

const edition = readFixture();
const [a = '', b = ''] = edition.transcripts.map(({ content }) => content);
const { rows } = compareTranscripts(a, b);

test('each place where two transcripts differ is named with its paragraph and the words about it', () => {
  const [{ letter, base, comparison } = assert.fail(), ...more] = listComparisons(edition);
  assert.deepEqual([letter, base, more.length], ['A', 'B', 0]);
  assert.deepEqual(comparison.differences, [
    {
      paragraph: 0,
      a: '',
      b: joinTitleBlock(edition.submission),
      before: '',
      after: '1. The River',
    },
    { paragraph: 2, a: '2', b: '', before: 'of its lakes.', after: '3. The rules' },
    {
      paragraph: 3,
      a: 'money.We',
      b: 'money. We',
      before: 'The rules need',
      after: 'suggest that the',
    },
  ]);
});

test('the alignment keeps every word of both, in order', () => {
  const segments = rows.flatMap((row) => row.segments);
  assert.deepEqual(
    segments.flatMap((segment) => segment.a),
    splitTranscript(a),
  );
  assert.deepEqual(
    segments.flatMap((segment) => segment.b),
    splitTranscript(b),
  );
});

test('each paragraph has its row, and the transcript that the text follows has its words there', () => {
  assert.deepEqual(
    rows.map(({ paragraph }) => paragraph),
    [0, 1, 2, 3],
  );
  for (const { number, text } of edition.paragraphs)
    assert.equal(rows[number]?.segments.flatMap((segment) => segment.b).join(' '), `${number}. ${text}`);
});

test('white space that is not folded belongs to its word', () => {
  assert.deepEqual(splitTranscript('\ufeffone\u00a0two  three\r\n---\r\n*four*'), [
    'one\u00a0two',
    'three',
    'four',
  ]);
});
