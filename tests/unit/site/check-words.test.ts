import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTranscript } from '../../../src/document/transcript.ts';
import { parsePage } from '../../../src/site/built-page.ts';
import { checkWords, listTextPages } from '../../../src/site/check-words.ts';

const transcript = parseTranscript(`**A Submission**

March 2018

1. One sentence, with *a title* in it.
Another "sentence".

2. A second paragraph of

---

two pages.
`);
const TITLE = '<header data-title-block><p>A Submission</p> <p>March 2018</p></header>';
const FIRST =
  '<section id="p1"><h2>Ours</h2><div data-verbatim><p><span id="p1s1">One sentence, with <cite>a title</cite> in it.</span>\n  <span id="p1s2">Another &quot;sentence&quot;.</span></p></div></section>';
const SECOND =
  '<section id="p2"><div data-verbatim><p><span id="p2s1">A second paragraph of <span id="page-1" role="doc-pagebreak"></span> two pages.</span></p></div></section>';

const check = (file: string, html: string) => checkWords(parsePage(file, html), transcript);

test('pages that hold the words of the transcript pass, page marks and plain white space aside', () => {
  check('index.html', TITLE + FIRST + SECOND);
  check('p/1/index.html', `<main>\n${FIRST}\n</main>`);
  check('p/2/embed/index.html', SECOND);
  check('terms/index.html', SECOND);
  check('about/index.html', '<p data-verbatim>stands in no paragraph</p><p id="p1">nor does this</p>');
  assert.deepEqual(listTextPages(transcript), [
    'index.html',
    'p/1/index.html',
    'p/1/embed/index.html',
    'p/2/index.html',
    'p/2/embed/index.html',
  ]);
});

/** A change, and what must be said of it. */
const CHANGES: Record<string, { from: string; to: string; says: RegExp }> = {
  'a changed comma': {
    from: 'sentence, with',
    to: 'sentence. with',
    says: /^p\/1\/index\.html: paragraph 1 is not what the transcript has: at character 13 expected «One sentence, with .*» but found «One sentence\. with/u,
  },
  'a curled quote': { from: '&quot;s', to: '“s', says: /paragraph 1 .*expected «.*"sentence.*found «.*“s/u },
  'a dropped word': { from: 'with ', to: '', says: /paragraph 1 is not what the transcript has/u },
  'a lost space between sentences': {
    from: '</span>\n  <span',
    to: '</span><span',
    says: /paragraph 1 .*expected/u,
  },
  'a no-break space': {
    from: 'One s',
    to: 'One&nbsp;s',
    says: /at character 4 .*\(here a space, U\+0020\) but found .*\(here a no-break space, U\+00A0\)/u,
  },
  'an em space': { from: 'One s', to: 'One\u2003s', says: /found «One.*\(here an em space, U\+2003\)/u },
  'a soft hyphen': { from: 'Another', to: 'Ano&shy;ther', says: /found «.*\(here a soft hyphen, U\+00AD\)/u },
  'a no-break space at the end': { from: '.</span></p>', to: '.</span>&nbsp;</p>', says: /end of the text/u },
  'an addition of ours': {
    from: '</p>',
    to: '<a data-editorial>1</a></p>',
    says: /expected the end of the text/u,
  },
  'a lost sentence id': {
    from: ' id="p1s2"',
    to: '',
    says: /^p\/1\/index\.html: paragraph 1: expected the sentences p1s1 p1s2 but found p1s1\.$/u,
  },
  'a surplus sentence': {
    from: '</p>',
    to: '<span id="p1s3"></span></p>',
    says: /but found p1s1 p1s2 p1s3/u,
  },
  'a sentence cut elsewhere': {
    from: 'it.</span>\n  <span id="p1s2">Another',
    to: 'it. Another</span>\n  <span id="p1s2">',
    says: /paragraph 1, sentence 1 is not what the transcript has/u,
  },
  'another paragraph': {
    from: 'id="p1"',
    to: 'id="p2"',
    says: /expected in this order, each with one \[data-verbatim\], the paragraphs p1 but found p2\.$/u,
  },
  'two blocks in one paragraph': {
    from: '</section>',
    to: '<p data-verbatim></p></section>',
    says: /found p1 p1/u,
  },
  'no block at all': { from: ' data-verbatim', to: '', says: /but found none/u },
};

for (const [name, { from, to, says }] of Object.entries(CHANGES)) {
  test(`${name} in a built page stops the build`, () => {
    const changed = FIRST.replace(from, to);
    assert.notEqual(changed, FIRST);
    assert.throws(() => check('p/1/index.html', changed), { message: says });
  });
}

test('the whole text holds the title block and all paragraphs, in order', () => {
  for (const [html, says] of [
    [FIRST + SECOND, 'index.html: the page must hold one title block.'],
    [TITLE + SECOND + FIRST, /the paragraphs p1 p2 but found p2 p1/u],
    [TITLE + FIRST, /but found p1\.$/u],
    [TITLE.replace('March', 'May') + FIRST + SECOND, /^index\.html: the title block is not what/u],
  ] as const) {
    assert.throws(() => check('index.html', html), { message: says });
  }
});

test('a paragraph shown anywhere else is compared as well', () => {
  assert.throws(() => check('terms/index.html', SECOND.replace('second', '2nd')), {
    message: /^terms\/index\.html: paragraph 2 is not/u,
  });
  assert.throws(() => check('terms/index.html', SECOND.replaceAll('p2', 'p3')), {
    message: 'terms/index.html: paragraph 3 is not one of the transcript.',
  });
});
