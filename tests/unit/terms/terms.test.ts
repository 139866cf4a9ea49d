import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CONTENT_FOLDER, readContent } from '../../../src/document/content.ts';
import { groupTerms, quoteOccurrence, readTerms } from '../../../src/terms/terms.ts';

const edition = readContent();

test('every term stands where the index says, whole and as written', () => {
  const terms = readTerms(edition);
  assert.ok(terms.length > 30);
  for (const { id, forms, occurrences } of terms) {
    assert.ok(occurrences.length > 0, id);
    for (const { text, matches } of occurrences)
      for (const { start, end } of matches) assert.ok(forms.includes(text.slice(start, end)), id);
  }
});

test('a word within a longer word is no occurrence', () => {
  const china = readTerms(edition).find(({ id }) => id === 'china');
  assert.deepEqual(
    china?.occurrences.map(({ place }) => place),
    ['title', 'p2s1', 'p3s1'],
  );
  assert.match(edition.paragraphs[0]?.text ?? '', /Chinese/u);
});

test('a paragraph lists its terms in the order of its words', () => {
  assert.deepEqual(
    groupTerms(readTerms(edition))
      .get(9)
      ?.map(({ id }) => id),
    ['aids', 'red-ribbon', 'peer-education', 'weibo', 'wechat'],
  );
});

test('an occurrence is quoted with whole words about it, as they stand', () => {
  for (const { occurrences } of readTerms(edition)) {
    for (const occurrence of occurrences) {
      const { before, match, after } = quoteOccurrence(occurrence);
      const words = `${before.replace(/^… /u, '')}${match}${after.replace(/ …$/u, '')}`;
      assert.ok(` ${occurrence.text} `.includes(` ${words} `), words);
      assert.ok(words.length <= match.length + 96, words);
    }
  }
});

const folder = mkdtempSync(join(tmpdir(), 'edition-terms-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(CONTENT_FOLDER, folder, { recursive: true });
const source = readFileSync(join(folder, 'terms.yaml'), 'utf8');

const faults: [string, string, string, RegExp][] = [
  [
    'a term that no longer occurs',
    'forms: [Pakistan]',
    'forms: [Nepal]',
    /terms\.yaml: term «pakistan»: the form «Nepal» does not occur in the text\.$/u,
  ],
  [
    'a place where the term does not stand',
    'in: [p7s3]',
    'in: [p7s3, p8s1]',
    /term «body-donation»: field in lists \[p7s3, p8s1\], but it stands in \[p7s3\]\.$/u,
  ],
  [
    'a place that is left out',
    'in: [p7s1, p7s2]',
    'in: [p7s1]',
    /term «hematopoietic-stem-cell»: field in lists \[p7s1\], but it stands in \[p7s1, p7s2\]\.$/u,
  ],
  ['a term listed twice', 'id: tianjin\n', 'id: hebei\n', /term «hebei» is listed twice\.$/u],
  ['an unknown kind', 'kind: law', 'kind: laws', /terms\.yaml: field \[\d+\]\.kind: /u],
];
for (const [what, good, bad, message] of faults) {
  test(`${what} stops the build`, () => {
    assert.ok(source.includes(good));
    writeFileSync(join(folder, 'terms.yaml'), source.replace(good, bad));
    assert.throws(() => readTerms(edition, folder), { name: 'ContentError', message });
  });
}
