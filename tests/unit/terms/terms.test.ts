import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { groupTerms, locateTerms, quoteOccurrence, type Term } from '../../../src/terms/terms.ts';
import { readFixture, replaceInFile, withContentCopy } from '../fixture/read-fixture.ts';

const edition = readFixture();
const source = readFileSync(join(import.meta.dirname, '../fixture/content/terms.yaml'), 'utf8');
const terms = locateTerms(load(source) as Term[], edition);

test('every term stands where its entry says, whole and as written', () => {
  for (const { id, forms, occurrences } of terms) {
    assert.ok(occurrences.length > 0, id);
    for (const { text, matches } of occurrences)
      for (const { start, end } of matches) assert.ok(forms.includes(text.slice(start, end)), id);
  }
});

test('of forms that overlap the longest counts, and a word within a longer word is none', () => {
  const council = terms.find(({ id }) => id === 'water-council');
  const words = council?.occurrences.flatMap(({ text, matches }) =>
    matches.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(words, ['Water Council', 'Water Council', 'Council']);
  const lake: Term = { id: 'lake', name: 'Lake', kind: 'term', forms: ['lake'], in: ['p1s1'] };
  assert.throws(() => locateTerms([lake], edition), /the form «lake» does not occur/u);
});

test('a paragraph lists its terms in the order of its words', () => {
  assert.deepEqual(
    groupTerms(terms)
      .get(2)
      ?.map(({ id }) => id),
    ['water-council', 'norway'],
  );
});

test('an occurrence is quoted with whole words about it, as they stand', () => {
  for (const occurrence of terms.flatMap(({ occurrences }) => occurrences)) {
    const { before, match, after } = quoteOccurrence(occurrence);
    const words = `${before.replace(/^… /u, '')}${match}${after.replace(/ …$/u, '')}`;
    assert.ok(` ${occurrence.text} `.includes(` ${words} `) || occurrence.text.includes(words), words);
    assert.ok(words.length <= match.length + 96, words);
  }
});

const FAULTS: Record<string, [good: string, bad: string, says: RegExp]> = {
  'a term that no longer occurs': [
    'forms: [Norway]',
    'forms: [Sweden]',
    /terms\.yaml: field «norway»: the form «Sweden» does not occur in the text/u,
  ],
  'a place where the term does not stand': [
    'in: [p2s1]',
    'in: [p2s1, p3s1]',
    /field «norway»: lists the places \[p2s1, p3s1\], but it stands in \[p2s1\]; write that/u,
  ],
  'a place that is left out': [
    'in: [title, p1s1]',
    'in: [title]',
    /field «river»: lists the places \[title\], but it stands in \[title, p1s1\]/u,
  ],
};
for (const [name, [good, bad, says]] of Object.entries(FAULTS)) {
  test(`${name} is refused`, () => {
    withContentCopy((root) => {
      replaceInFile(join(root, 'content/terms.yaml'), good, bad);
      assert.throws(() => readFixture(root), { name: 'ContentError', message: says });
    });
  });
}
