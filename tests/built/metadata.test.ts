import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { SITE_URL, SITES } from '../browser/sites.ts';

const AUTHORS = [
  'Beijing NGO Association for International Exchanges',
  'Red Cross Society of China Beijing Branch',
];

for (const { name, folder, base } of SITES) {
  const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
  const readMeta = (html: string, key: string) =>
    [...html.matchAll(new RegExp(`<meta name="${key}" content="([^"]*)"`, 'gu'))].map(([, value]) => value);
  const readLinkedData = (html: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '');

  test(`the whole text says that it is a document of 13 parts (${name})`, () => {
    const html = read('index.html');
    const data = readLinkedData(html);
    assert.equal(data['@type'], 'Report');
    assert.equal(data.name, 'On safeguarding the right to life');
    assert.equal(data.datePublished, '2018-03');
    assert.deepEqual(
      data.author.map((author: { name: string }) => author.name),
      AUTHORS,
    );
    assert.deepEqual(
      data.hasPart.map((part: { '@id': string }) => part['@id']),
      Array.from({ length: 13 }, (_, index) => `${SITE_URL}${base}p/${index + 1}/`),
    );
    // A comma keeps each name undivided where it is read.
    assert.deepEqual(
      readMeta(html, 'citation_author'),
      AUTHORS.map((author) => `${author},`),
    );
  });

  test(`a paragraph says which document it is a part of (${name})`, () => {
    const html = read('p/4/index.html');
    const data = readLinkedData(html);
    assert.equal(data.position, 4);
    assert.equal(data.isPartOf['@id'], `${SITE_URL}${base}`);
    assert.deepEqual(readMeta(html, 'citation_title'), ['On safeguarding the right to life']);
    assert.deepEqual(readMeta(html, 'citation_publication_date'), ['2018/03']);
    assert.deepEqual(readMeta(html, 'DC.creator'), AUTHORS);
    assert.deepEqual(readMeta(html, 'DC.date'), ['2018-03']);
    assert.deepEqual(readMeta(html, 'DC.identifier'), [`${SITE_URL}${base}p/4/`]);
  });

  test(`the citation files that the pages name parse and lead back here (${name})`, () => {
    for (const [page, address, note] of [
      ['index.html', '', undefined],
      ['p/4/index.html', 'p/4/', 'para. 4'],
    ] as const) {
      const links = [
        ...read(page).matchAll(/<link rel="alternate" type="([^"]*)" title="[^"]*" href="([^"]*)"/gu),
      ]
        .map(([, , href = '']) => href)
        .filter((href) => /\.(?:bib|ris|csl\.json)$/u.test(href));
      assert.equal(links.length, 3);
      for (const href of links) {
        const [item] = new Cite(read(href.slice(base.length))).data;
        assert.equal(item?.title, 'On safeguarding the right to life');
        assert.equal(item?.author?.length, 2);
        assert.deepEqual(item?.issued, { 'date-parts': [[2018, 3]] });
        assert.equal(item?.note, note);
        assert.equal(item?.URL, `${SITE_URL}${base}${address}`);
      }
    }
  });

  test(`the oEmbed document of a paragraph holds code that shows it (${name})`, () => {
    const html = read('p/13/index.html');
    const [, href = ''] = /type="application\/json\+oembed" title="[^"]*" href="([^"]*)"/u.exec(html) ?? [];
    assert.equal(href, `${SITE_URL}${base}p/13/oembed.json`);
    const data = JSON.parse(read('p/13/oembed.json'));
    assert.equal(data.version, '1.0');
    assert.equal(data.type, 'rich');
    assert.match(data.html, new RegExp(`^<iframe src="${SITE_URL}${base}p/13/embed/" .*</iframe>$`, 'u'));
    assert.match(read('p/13/embed/index.html'), /data-verbatim/u);
    assert.doesNotMatch(read('p/13/embed/index.html'), /<nav|<footer|<script[^>]*src/u);
  });
}
