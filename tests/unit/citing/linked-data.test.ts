import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePage } from '../../../src/citing/linked-data.ts';
import { DOCUMENT } from './fixture.ts';

const PARAGRAPHS = [1, 2].map((number) => ({
  number,
  title: `Wells ${number}`,
  url: `https://e.example/p/${number}/`,
}));
const REPORT = {
  '@type': 'Report',
  '@id': 'https://e.example/',
  url: 'https://e.example/',
  name: DOCUMENT.name,
  author: DOCUMENT.authors.map(({ name }) => ({ '@type': 'Organization', name })),
  datePublished: '2020-09',
  inLanguage: 'en',
};

test('the document is a report by its authors, with every paragraph as a part at its own address', () => {
  const { hasPart, ...report } = describePage(DOCUMENT, 'https://e.example/', PARAGRAPHS) as {
    hasPart: object[];
  };
  assert.deepEqual(report, {
    '@context': 'https://schema.org',
    ...REPORT,
    alternativeHeadline: DOCUMENT.genre,
  });
  assert.deepEqual(hasPart[1], {
    '@type': 'Article',
    '@id': 'https://e.example/p/2/',
    position: 2,
    name: 'Paragraph 2: Wells 2',
  });
  assert.equal(hasPart.length, 2);
});

test('a paragraph has type, authors, date and address of its own, and is a part of the report', () => {
  assert.deepEqual(describePage(DOCUMENT, 'https://e.example/', PARAGRAPHS, 2), {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': 'https://e.example/p/2/',
    url: 'https://e.example/p/2/',
    name: 'Paragraph 2: Wells 2',
    position: 2,
    author: REPORT.author,
    datePublished: '2020-09',
    inLanguage: 'en',
    isPartOf: REPORT,
  });
});
