/** What the reading modes of browsers make of the pages: @mozilla/readability is that of Firefox. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { edition } from '../browser/edition.ts';
import { SITES } from '../browser/sites.ts';

const [{ folder }] = SITES;
const { submission, paragraphs } = edition;

function readArticle(path: string): { title: string; byline: string; published: string; text: string } {
  const { window } = new JSDOM(readFileSync(`${folder}/${path}index.html`, 'utf8'), {
    url: `https://edition.example/${path}`,
  });
  const article = new Readability(window.document).parse();
  return {
    title: article?.title ?? '',
    byline: article?.byline ?? '',
    published: article?.publishedTime ?? '',
    text: (article?.textContent ?? '').replace(/\s+/gu, ' ').trim(),
  };
}

test('a reader mode shows of a paragraph’s page where it is from, its heading, its words, and nothing else', () => {
  for (const { number, text, title } of paragraphs) {
    const article = readArticle(`p/${number}/`);
    const place = `p/${number}/`;
    assert.ok(article.text.includes(text), `${place} lacks its words`);
    for (const { name } of submission.authors)
      assert.ok(article.byline.includes(name), `${place}: by ${article.byline}`);
    assert.match(article.published, /^2018-03/u, place);
    const rest = article.text.replace(text, '').replace(title, '');
    assert.match(rest, new RegExp(`Paragraph ${number} of ${paragraphs.length}`, 'u'), place);
    assert.match(rest, /Universal Periodic Review of China, March 2018/u, place);
    // The line above, the number, "Paragraph 4" of the heading.
    assert.ok(rest.split(' ').length <= 32, `${place} has besides: ${rest}`);
  }
});

test('a reader mode shows the whole text with each number once, and one sentence of ours before it', () => {
  const { text, byline, published } = readArticle('');
  for (const { name } of submission.authors) assert.ok(byline.includes(name), byline);
  assert.match(published, /^2018-03/u);
  let at = -1;
  for (const paragraph of paragraphs) {
    const found = text.indexOf(`${paragraph.number} ${paragraph.text}`);
    assert.ok(found > at, `paragraph ${paragraph.number} with its number`);
    at = found;
  }
  const before = text.slice(0, text.indexOf(paragraphs[0]?.text ?? ''));
  assert.ok(before.includes('Unofficial copy.'), before);
  assert.ok(before.split(' ').length < 70, before);
});
