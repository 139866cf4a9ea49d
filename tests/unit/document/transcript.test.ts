import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTranscript } from '../../../src/document/transcript.ts';

test('a transcript is taken apart into title block, paragraphs, page breaks and italics', () => {
  const source = '---\n\n**Title**\n**block**\n\n1. One *two* three\n\n---\n\nfour.\n\n---\n\n2. Five.\n';
  assert.deepEqual(parseTranscript(source), {
    titleBlock: 'Title block',
    paragraphs: [
      {
        marked: 'One *two* three <PageBreak page={2} /> four.',
        text: 'One two three four.',
        pageBreaks: [{ page: 2, offset: 14 }],
        emphases: [{ start: 4, end: 7 }],
      },
      {
        marked: '<PageBreak page={3} /> Five.',
        text: 'Five.',
        pageBreaks: [{ page: 3, offset: 0 }],
        emphases: [],
      },
    ],
    pages: 3,
  });
});

test('a transcript whose paragraphs are not numbered in order is refused', () => {
  assert.throws(
    () => parseTranscript('1. One.\n\n3. Three.\n'),
    /expected paragraph 2 but found paragraph 3/,
  );
  assert.throws(() => parseTranscript('No number at all.'), /found no numbered paragraph/);
});

test('lines may end as on Windows, and a byte order mark may stand first', () => {
  const source = '1. One *two*\n\n---\n\nthree.\n\n2. Four.\n';
  assert.deepEqual(parseTranscript(`\ufeff${source.replaceAll('\n', '\r\n')}`), parseTranscript(source));
});

test('white space other than spaces, tabs and line ends is text', () => {
  assert.equal(parseTranscript('1. One\u2003two\u00a0\n').paragraphs[0]?.text, 'One\u2003two\u00a0');
});
