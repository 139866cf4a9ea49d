/** What must hold of the real content: the one file of unit tests that a correction of it may concern. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CONTENT_CHECKS } from '../../src/content-checks.ts';
import { checkContent } from '../../src/document/check-content.ts';
import { joinTitleBlock } from '../../src/document/edition.ts';
import { sentenceAnchor } from '../../src/document/links.ts';
import { countWords } from '../../src/document/text.ts';
import { compareTranscripts } from '../../src/fidelity/comparison.ts';
import { listFingerprints } from '../../src/fidelity/integrity.ts';
import { findFigures } from '../../src/figures/figures.ts';

const edition = checkContent('.', CONTENT_CHECKS);
const { paragraphs, submission } = edition;

test('the content folder passes every check and holds the whole document', () => {
  assert.deepEqual(
    paragraphs.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
  );
  assert.equal(paragraphs.flatMap(({ sentences }) => sentences).length, 29);
  assert.equal(
    paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    919,
  );
  assert.equal(submission.titleBlock.title, '--On safeguarding the right to life');
  assert.deepEqual(
    paragraphs.flatMap(({ number, pageBreaks }) => pageBreaks.map(({ page }) => [page, number])),
    [
      [2, 2],
      [3, 5],
      [4, 8],
      [5, 10],
    ],
  );
});

test('the words are those of the transcript when it is read by eye: without marks, numbers and line ends', () => {
  const transcript = readFileSync('content/source/transcript-b.txt', 'utf8')
    .split('March 2018')[1]
    ?.replaceAll('---', ' ')
    .replaceAll('*', '')
    .replace(/\n\n\d+\. /gu, ' ')
    .replace(/[ \n]+/gu, ' ')
    .trim();
  assert.equal(paragraphs.map(({ text }) => text).join(' '), transcript);
});

test('the sentences keep the ids under which they were published', () => {
  const frozen: Record<string, string> = JSON.parse(readFileSync('tests/frozen/sentences.json', 'utf8'));
  const now = paragraphs.flatMap(({ number, sentences }) =>
    sentences.map(({ number: sentence, text }) => [
      sentenceAnchor(number, sentence),
      text.split(' ').slice(0, 6).join(' '),
    ]),
  );
  assert.deepEqual(Object.fromEntries(now), frozen);
});

test('the notes count what the text has', () => {
  const { paragraphs: numbered, sentences, words, pages } = submission.counts;
  const counted = `${numbered} numbered paragraphs: ${sentences} sentences, ${words} words, ${pages} pages`;
  assert.ok(readFileSync('content/pages/about.mdx', 'utf8').includes(counted), counted);
});

test('the two transcripts differ in exactly three places', () => {
  const [first = '', second = ''] = edition.transcripts.map(({ content }) => content);
  assert.deepEqual(
    compareTranscripts(first, second).map(({ paragraph, passages }) => [
      paragraph,
      ...passages.map(({ words }) => words),
    ]),
    [
      [0, '', joinTitleBlock(submission)],
      [8, '4', ''],
      [10, 'problem.Humane', 'problem. Humane'],
    ],
  );
});

test('the hashes of the transcripts are the published ones', () => {
  assert.deepEqual(
    listFingerprints(edition).flatMap(({ name, sha256 }) => (name.startsWith('Transcript') ? [sha256] : [])),
    [
      '81496ec4e4fc3ca80eae828f65242c27b948d5cdb051a6dcea816546a9bc0fb2',
      '602dbe0cf40727b5bc36557302e8c5fa743fb6d7c8c09022ec0bdad8fcef22f6',
    ],
  );
});

test('no number of the text is missed, whether in digits or in words', () => {
  for (const { number, text } of paragraphs) {
    const rest = findFigures(text)
      .toReversed()
      .reduce(
        (left, { offset, text: written }) => left.slice(0, offset) + left.slice(offset + written.length),
        text,
      );
    assert.doesNotMatch(
      rest,
      /\d|%|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|hundred|thousand|million|billion|percent)\b/iu,
      `paragraph ${number}`,
    );
  }
});

test('the components that notes may use are those that the page gives them', () => {
  const page = readFileSync('src/pages/about.astro', 'utf8');
  const [, given = ''] = /components=\{\{([^}]*)\}\}/u.exec(page) ?? [];
  assert.deepEqual(
    given
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .sort(),
    CONTENT_CHECKS.pages['content/pages/about.mdx']?.toSorted(),
  );
});
