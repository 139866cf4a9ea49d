import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePage } from '../../../src/citing/linked-data.ts';
import { DOCUMENT } from './fixture.ts';

const PARAGRAPHS = [1, 2].map((number) => ({ number, title: `Wells ${number}` }));
const REPORT = {
  '@type': 'Report',
  '@id': 'http://localhost:4321/',
  url: 'http://localhost:4321/',
  name: DOCUMENT.name,
  author: DOCUMENT.authors.map(({ name }) => ({ '@type': 'Organization', name })),
  datePublished: '2020-09',
  inLanguage: 'en',
};

test('the document is a report by its authors, with every paragraph as a part at its own address', () => {
  const { hasPart, ...report } = describePage(DOCUMENT, PARAGRAPHS) as {
    hasPart: object[];
  };
  assert.deepEqual(report, {
    '@context': 'https://schema.org',
    ...REPORT,
    alternativeHeadline: DOCUMENT.genre,
  });
  assert.deepEqual(hasPart[1], {
    '@type': 'Article',
    '@id': 'http://localhost:4321/p/2/',
    position: 2,
    name: 'Paragraph 2: Wells 2',
  });
  assert.equal(hasPart.length, 2);
});

test('a paragraph has type, authors, date and address of its own, and is a part of the report', () => {
  assert.deepEqual(describePage(DOCUMENT, PARAGRAPHS, 2), {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': 'http://localhost:4321/p/2/',
    url: 'http://localhost:4321/p/2/',
    name: 'Paragraph 2: Wells 2',
    position: 2,
    author: REPORT.author,
    datePublished: '2020-09',
    inLanguage: 'en',
    isPartOf: REPORT,
  });
});
