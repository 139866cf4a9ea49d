import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillCitation, formatCitation, formatQuotation, splitItalics } from '../../../src/citing/citation.ts';
import { LIST_STYLE, NOTE_STYLE } from './fixture.ts';

const URL = 'https://e.example/p/4/';

test('a note names the document, a paragraph or several', () => {
  assert.deepEqual(fillCitation(NOTE_STYLE, URL), [`Rivers, *Clean Water*, 2020, ${URL}.`]);
  assert.deepEqual(fillCitation(NOTE_STYLE, URL, { first: 4, last: 4 }), [
    `Rivers, *Clean Water*, 2020, ¶ 4, ${URL}.`,
  ]);
  assert.deepEqual(fillCitation(NOTE_STYLE, URL, { first: 4, last: 6 }), [
    `Rivers, *Clean Water*, 2020, ¶¶ 4–6, ${URL}.`,
  ]);
});

test('a style that cites in the text names the paragraphs there, and the document in its list', () => {
  const entry = `Rivers. (2020). *Clean water*. ${URL}`;
  assert.deepEqual(fillCitation(LIST_STYLE, URL), ['(Rivers, 2020)', entry]);
  assert.deepEqual(fillCitation(LIST_STYLE, URL, { first: 4, last: 6 }), [
    '(Rivers, 2020, paras. 4–6)',
    entry,
  ]);
});

test('a copied citation is plain text, what stands in the text before the entry', () => {
  assert.equal(
    formatCitation(fillCitation(LIST_STYLE, URL, { first: 4, last: 4 })),
    `(Rivers, 2020, para. 4)\nRivers. (2020). Clean water. ${URL}`,
  );
});

test('a quotation is its words in quotation marks and the citation', () => {
  const pinpoint = { first: 4, last: 4 };
  assert.equal(
    formatQuotation('to reach "zero" * loss', fillCitation(NOTE_STYLE, URL, pinpoint)),
    `“to reach "zero" * loss” Rivers, Clean Water, 2020, ¶ 4, ${URL}.`,
  );
  assert.equal(
    formatQuotation('a & b', fillCitation(LIST_STYLE, URL, pinpoint)),
    `“a & b” (Rivers, 2020, para. 4)\n\nRivers. (2020). Clean water. ${URL}`,
  );
});

test('signs of the address that mean something elsewhere stand in the citation as they are', () => {
  assert.match(fillCitation(NOTE_STYLE, 'https://e.example/$&/{n}')[0] ?? '', /\/\$&\/\{n\}\.$/u);
  const [entry = ''] = fillCitation(NOTE_STYLE, 'https://e.example/#:~:text=a*b*c');
  assert.deepEqual(splitItalics(entry), [
    'Rivers, ',
    'Clean Water',
    ', 2020, https://e.example/#:~:text=a%2Ab%2Ac.',
  ]);
});
