import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../../src/document/content.ts';
import { collate, listWords } from '../../../src/fidelity/comparison.ts';

const { witnesses, submission, paragraphs } = readContent();
const [a = '', b = ''] = ['A', 'B'].map((siglum) => witnesses.find((one) => one.siglum === siglum)?.content);

test('the two transcripts differ in exactly three places', () => {
  const { differences } = collate(a, b);
  const { kind, bodies, title, date } = submission.titleBlock;
  assert.deepEqual(differences, [
    {
      kind: 'title-block',
      paragraph: 0,
      a: '',
      b: [kind, bodies, title, date].join(' '),
      before: '',
      after: '1. We believe that',
    },
    {
      kind: 'folio',
      paragraph: 8,
      a: '4',
      b: '',
      before: 'covered 6.68 million person-time',
      after: 'and the first responder',
    },
    {
      kind: 'spacing',
      paragraph: 10,
      a: 'problem.Humane',
      b: 'problem. Humane',
      before: 'we also see some',
      after: 'resources such as inadequate,',
    },
  ]);
});

test('the alignment keeps every word of both, in order', () => {
  const { rows } = collate(a, b);
  const segments = rows.flatMap((row) => row.segments);
  assert.deepEqual(
    segments.flatMap((segment) => segment.a),
    listWords(a),
  );
  assert.deepEqual(
    segments.flatMap((segment) => segment.b),
    listWords(b),
  );
});

test('each paragraph has its row, and the base has its words there', () => {
  const { rows } = collate(a, b);
  assert.deepEqual(
    rows.map(({ paragraph }) => paragraph),
    [0, ...paragraphs.map(({ number }) => number)],
  );
  for (const { number, text } of paragraphs)
    assert.equal(rows[number]?.segments.flatMap((segment) => segment.b).join(' '), `${number}. ${text}`);
});

test('a word that differs is called a difference of wording', () => {
  const { differences } = collate('1. one two three', '1. one too three');
  assert.deepEqual(
    differences.map(({ kind, a, b }) => [kind, a, b]),
    [['wording', 'two', 'too']],
  );
});
