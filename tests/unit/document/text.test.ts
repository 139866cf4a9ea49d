import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countWords, foldWhitespace, splitSentences } from '../../../src/document/text.ts';

test('sentences have offsets into the folded text and leave the space between them out', () => {
  const text = 'It cost 1.5 million. "Zero" was said. Done';
  const sentences = splitSentences(text);
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

test('spaces, tabs and line ends fold to one space; other white space is text', () => {
  assert.equal(foldWhitespace(' a \t\r\n b\n'), 'a b');
  for (const sign of ['\u00a0', '\u2003', '\u3000', '\v', '\f', '\u2028', '\ufeff']) {
    assert.equal(foldWhitespace(`a${sign}b${sign}`), `a${sign}b${sign}`);
  }
});

test('words are counted between spaces', () => {
  assert.equal(countWords(''), 0);
  assert.equal(countWords('one two-fold 3,500'), 3);
});

test('folded text is its own folding, and its sentences cover it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 200 }), (text) => {
      const folded = foldWhitespace(text);
      assert.equal(foldWhitespace(folded), folded);
      const sentences = splitSentences(folded);
      const withoutSpaces = (words: string) => words.replace(/\s/gu, '');
      assert.equal(withoutSpaces(sentences.map((sentence) => sentence.text).join('')), withoutSpaces(folded));
      for (const { start, end, text: words } of sentences) assert.equal(folded.slice(start, end), words);
    }),
  );
});
