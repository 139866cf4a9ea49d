import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeRecords } from '../../src/search/index/make-records.ts';
import { makeVocabulary } from '../../src/search/index/make-vocabulary.ts';
import { readReadersWords } from '../../src/search/index/readers-words.ts';
import { readContent } from '../../src/document/content.ts';
import { packWords, readVocabulary, unpackWords } from '../../src/search/query/vocabulary.ts';
import { replaceInFile, withContentCopy } from './damaged-content.ts';

const edition = readContent();
const readersWords = readReadersWords(edition);
const file = { ...makeVocabulary(edition, readersWords), version: 'test', files: [] };
const vocabulary = readVocabulary(file);

for (const [damage, search, replacement, message] of [
  ['an unknown paragraph', '\n  13:\n', '\n  14:\n', /paragraphs\.14: the document has no paragraph 14/],
  [
    'a word that the text has',
    '- HIV\n',
    '- AIDS preventions\n',
    /paragraphs\.9: «AIDS preventions» stands in the text already, in paragraph 9/,
  ],
  ['a word listed twice', '- HIV\n', '- HIV\n    - Hiv\n', /paragraphs\.9: «Hiv» is listed twice/],
  ['a false friend that the text has', '- urbane\n', '- urban\n', /unrelated: «urban» is a word of the text/],
  [
    'a matter that the text deals with',
    '- death row\n',
    '- social securities\n',
    /elsewhere: «social securities» stands in the text, in paragraph 11/,
  ],
  ['an entry with a comma', '- HIV\n', '- "HIV, STI"\n', /must not hold a comma/],
  ['an unknown field', '\nelsewhere:', '\nelse:', /vocabulary\.yaml/],
] as const) {
  test(`${damage} stops the build with a sentence that says where`, () => {
    withContentCopy((folder) => {
      replaceInFile(join(folder, 'vocabulary.yaml'), search, replacement);
      assert.throws(() => readReadersWords(edition, folder), { name: 'ContentError', message });
    });
  });
}

test('a document without the file is searched by its own words', () => {
  withContentCopy((folder) => {
    rmSync(join(folder, 'vocabulary.yaml'));
    assert.equal(readReadersWords(edition, folder).byParagraph.size, 0);
  });
});

test('every paragraph has 15 to 60 words of readers', () => {
  for (const { number } of edition.paragraphs) {
    const count = readersWords.byParagraph.get(number)?.length ?? 0;
    assert.ok(count >= 15 && count <= 60, `paragraph ${number}: ${count}`);
  }
});

test('the shipped vocabulary knows where each sentence begins', () => {
  for (const { number, text, sentences } of edition.paragraphs) {
    const words = text.split(' ');
    const starts = [0, ...(vocabulary.sentences[number - 1] ?? [])];
    assert.equal(starts.length, sentences.length);
    for (const [index, start] of starts.entries())
      assert.ok(
        sentences[index]?.text.startsWith(words[start] ?? '?'),
        `paragraph ${number}, sentence ${index + 1}`,
      );
  }
});

test('acronyms are told from words, and common words from slips', () => {
  assert.ok(vocabulary.acronyms.has('aids'));
  assert.ok(!vocabulary.acronyms.has('beijing'));
  for (const word of ['patent', 'car', 'chile']) assert.ok(vocabulary.guard.has(word), word);
  for (const word of ['ambulance', 'hurricane', 'universities']) assert.ok(!vocabulary.guard.has(word), word);
});

test('packed words come out as they went in', () => {
  const words = [
    'aba',
    'abandon',
    'abandoned',
    'b',
    'bar',
    'zoo',
    'characteristically',
    'characteristicallyz',
  ];
  assert.deepEqual(unpackWords(packWords(words)), words);
  assert.deepEqual(unpackWords(packWords([])), []);
});

test('a record holds the paragraph’s words alone; what it is listed under stands beside', () => {
  const record = makeRecords(edition, readersWords)[3];
  assert.equal(record?.content, edition.paragraphs[3]?.text);
  assert.equal(record?.meta?.['reference'], 'paragraph 4');
  assert.match(record?.meta?.['numbers'] ?? '', /1500000.*fifteen million|fifteen million.*1500000/);
  assert.match(record?.meta?.['numbers'] ?? '', /fifty percent/);
  assert.match(record?.meta?.['keywords'] ?? '', /paramedic/);
});
