import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readContent } from '../../src/document/content.ts';
import { sentenceAnchor } from '../../src/document/links.ts';
import { splitSentences } from '../../src/document/text.ts';

test('the sentences keep the ids under which they were published', () => {
  const frozen: Record<string, string> = JSON.parse(readFileSync('tests/frozen/sentences.json', 'utf8'));
  const now = readContent().paragraphs.flatMap(({ number, sentences }) =>
    sentences.map(({ number: sentence, text }) => [
      sentenceAnchor(number, sentence),
      text.split(' ').slice(0, 6).join(' '),
    ]),
  );
  assert.deepEqual(Object.fromEntries(now), frozen);
});

test('sentences have offsets into the folded text and leave the space between them out', () => {
  const text = 'It cost 1.5 million. "Zero" was said. Done';
  const sentences = splitSentences(text, 'en');
  assert.deepEqual(
    sentences.map(({ number, text: words }) => [number, words]),
    [
      [1, 'It cost 1.5 million.'],
      [2, '"Zero" was said.'],
      [3, 'Done'],
    ],
  );
  for (const { start, end, text: words } of sentences) assert.equal(text.slice(start, end), words);
});
