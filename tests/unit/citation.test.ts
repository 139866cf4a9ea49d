import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import {
  CITATION_STYLES,
  cutQuotation,
  fillCitation,
  formatCitation,
  formatQuotation,
  splitItalics,
} from '../../src/citing/citation.ts';
import { CITATION_FILES, formatCitationFile } from '../../src/citing/citation-files.ts';
import { formatByCiteproc, makeCitationTemplates, makeCslItem } from '../../src/citing/citation-styles.ts';
import { readContent } from '../../src/document/content.ts';

const { submission, paragraphs } = readContent();
const templates = makeCitationTemplates(submission, true);
const whole = makeCitationTemplates(submission, false);
const SITE = 'https://edition.example/';

/** Compares with a file of `tests/golden/`; `UPDATE_GOLDEN=1` writes it anew. */
function matchGolden(name: string, actual: string): void {
  const path = `tests/golden/${name}`;
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, actual);
  assert.ok(existsSync(path), `${path} is missing`);
  assert.equal(actual, readFileSync(path, 'utf8'));
}

test('the citations of the document and of its paragraphs, in six styles, are the golden ones', () => {
  const blocks = [
    ['# The document', ...whole.map((one) => formatCitation(fillCitation(one, { first: 0, last: 0 }, SITE)))],
    ...paragraphs.map(({ number }) => [
      `# Paragraph ${number}`,
      ...templates.map((one) =>
        formatCitation(fillCitation(one, { first: number, last: number }, `${SITE}p/${number}/`)),
      ),
    ]),
    [
      '# Paragraphs 4 to 6',
      ...templates.map((one) => formatCitation(fillCitation(one, { first: 4, last: 6 }, `${SITE}#p4-p6`))),
    ],
  ];
  matchGolden('citations.txt', `${blocks.map((block) => block.join('\n\n')).join('\n\n\n')}\n`);
});

test('the styles come in the order in which they are offered', () => {
  assert.deepEqual(
    templates.map(({ style }) => style),
    Object.keys(CITATION_STYLES),
  );
});

test('a filled template is what citeproc itself makes of the same citation', () => {
  const files = {
    oscola: 'oscola.csl',
    chicago: 'chicago-fullnote-bibliography.csl',
    apa: 'apa.csl',
    mla: 'modern-language-association.csl',
  };
  for (const [style, file] of Object.entries(files)) {
    const template = templates.find((one) => one.style === style);
    assert.ok(template);
    for (const pinpoint of [
      { first: 1, last: 1 },
      { first: 13, last: 13 },
      { first: 9, last: 12 },
    ]) {
      const url = `${SITE}p/${pinpoint.first}/`;
      const { first, last } = pinpoint;
      const locator = first === last ? String(first) : `${first}-${last}`;
      const { cluster, entry } = formatByCiteproc(file, makeCslItem(submission, url), locator);
      const citation = fillCitation(template, pinpoint, url);
      assert.equal(citation.inText ?? citation.entry, cluster, style);
      if (citation.inText !== undefined) assert.equal(citation.entry, entry, style);
    }
  }
});

test('every citation names what is known and nothing else', () => {
  for (const template of templates) {
    const text = formatCitation(fillCitation(template, { first: 4, last: 4 }, `${SITE}p/4/`));
    for (const { name } of submission.authors) assert.ok(text.includes(name), text);
    assert.match(text, /on safeguarding the right to life/iu);
    assert.match(text, /2018/u);
    assert.match(text, /(?:para\.?|¶) 4\b/u);
    assert.deepEqual(
      text.match(/https?:[^\s>]+/gu)?.map((url) => url.replace(/\.$/u, '')),
      [`${SITE}p/4/`],
    );
    assert.doesNotMatch(text, /[{}<]i>|\{|A\/HRC|JS\d/u);
  }
});

test('the citation files are the golden ones', () => {
  for (const { extension } of CITATION_FILES) {
    const files = [
      formatCitationFile(extension, submission, SITE),
      ...paragraphs.map(({ number }) =>
        formatCitationFile(extension, submission, `${SITE}p/${number}/`, number),
      ),
    ];
    matchGolden(`citations.${extension}.txt`, files.join('\n'));
  }
});

test('the citation files parse with citation-js and give back what went in', () => {
  for (const { extension } of CITATION_FILES) {
    for (const { number } of paragraphs) {
      const url = `${SITE}p/${number}/`;
      const { data } = new Cite(formatCitationFile(extension, submission, url, number));
      assert.equal(data.length, 1);
      const [item = {}] = data;
      assert.equal(item.title, submission.name);
      const names = item.author?.map(({ literal, family }) => literal ?? family);
      assert.deepEqual(
        names,
        submission.authors.map(({ name }) => name),
      );
      assert.deepEqual(item.issued, { 'date-parts': [[2018, 3]] });
      assert.equal(item.note, `para. ${number}`);
      assert.equal(item.genre, submission.genre);
      assert.equal(item.URL, url);
    }
  }
});

test('a quotation is its words in quotation marks and the citation', () => {
  const note = { style: 'un' as const, entry: 'Someone, <i>Title</i>, para. 4.' };
  assert.equal(
    formatQuotation('to achieve "zero" death', note),
    '“to achieve "zero" death” Someone, Title, para. 4.',
  );
  const inText = {
    style: 'apa' as const,
    entry: 'Someone. (2018). <i>Title</i>.',
    inText: '(Someone, 2018, para. 4)',
  };
  assert.equal(
    formatQuotation('a & b', inText),
    '“a & b” (Someone, 2018, para. 4)\n\nSomeone. (2018). Title.',
  );
  assert.deepEqual(splitItalics(note.entry), ['Someone, ', 'Title', ', para. 4.']);
});

test('a very long quotation is cut after a whole word, and the cut is marked', () => {
  assert.deepEqual(cutQuotation('one two', 7), { words: 'one two', isCut: false });
  assert.deepEqual(cutQuotation('one two three', 9), { words: 'one two […]', isCut: true });
  const words = paragraphs.map(({ text }) => text).join(' ');
  const { words: cut, isCut } = cutQuotation(words);
  assert.ok(isCut && cut.length < 2010 && words.startsWith(cut.replace(/ \[…\]$/u, '')));
});

test('an address with a dollar sign stands in the citation as it is', () => {
  const [template] = templates;
  assert.ok(template);
  assert.match(fillCitation(template, { first: 1, last: 1 }, 'https://e.example/$&/').entry, /\/\$&\/\.$/u);
});
