/** What a browser's reader mode makes of the pages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { joinTitleBlock } from '../../src/document/edition.ts';
import { foldWhitespace } from '../../src/document/text.ts';
import { edition } from '../browser/edition.ts';
import { SITE_URL, SITES } from '../browser/sites.ts';

const { submission, paragraphs } = edition;
const AUTHORS = submission.authors.map(({ name }) => name).join(', ');

/** The article of a page: its heading, its writers and date, and its words with white space folded. */
function readArticle(folder: string, path: string) {
  const { window } = new JSDOM(readFileSync(`${folder}/${path}index.html`, 'utf8'), {
    url: `${SITE_URL}/${path}`,
  });
  const article = new Readability(window.document).parse();
  assert.ok(article, path);
  const { title, byline, publishedTime, textContent } = article;
  return { title, byline, publishedTime, text: foldWhitespace(textContent ?? '') };
}

for (const { name, folder } of SITES) {
  test(`of a paragraph it shows where it is from, heading, words, authors and date, and nothing else (${name})`, () => {
    for (const { number, title, text } of paragraphs)
      assert.deepEqual(readArticle(folder, `p/${number}/`), {
        title: `Paragraph ${number}: ${title}`,
        byline: AUTHORS,
        publishedTime: submission.issued,
        text: `Paragraph ${number} of 13 · Joint submission by Beijing NGO and BJRC to the UN Universal Periodic Review of China, March 2018 ${number}${text}`,
      });
  });

  test(`of the whole text it shows the title block, one sentence of ours and the paragraphs (${name})`, () => {
    const { titleBlock } = submission;
    // It makes the page's heading the article's.
    const block = joinTitleBlock({ titleBlock: { ...titleBlock, title: '' } });
    const words = paragraphs.map(({ number, text }) => `${number}${text}`).join(' ');
    assert.deepEqual(readArticle(folder, ''), {
      title: submission.name,
      byline: AUTHORS,
      publishedTime: submission.issued,
      text: `${foldWhitespace(block)} 13 numbered paragraphs submitted to the United Nations Universal Periodic Review (UPR) of China. Unofficial copy. ${words}`,
    });
  });
}
