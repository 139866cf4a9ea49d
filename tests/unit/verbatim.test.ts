import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPage } from '../../src/site/check-verbatim.ts';
import { readContent } from '../../src/document/content.ts';
import { describeDifference } from '../../src/document/verbatim.ts';

const edition = readContent();
const four = edition.paragraphs[3];
assert.ok(four);

/** A page as it should be built for paragraph 4. */
const page = `<section id="p4"><h1>Title</h1><div data-verbatim><p>${four.sentences
  .map(({ number, text }) => `<span id="p4s${number}">${text}</span>`)
  .join('\n ')}</p></div></section>`;

test('a built page that holds the words of the source passes, page marks and white space aside', () => {
  checkPage('p/4/index.html', page, edition, [four]);
  checkPage(
    'p/4/index.html',
    page.replace('50% of', '50% <span role="doc-pagebreak">9</span>\n of'),
    edition,
    [four],
  );
});

const CHANGES: Record<string, { from: string | RegExp; to: string; says: RegExp }> = {
  'a changed comma': {
    from: 'call, sent',
    to: 'call. sent',
    says: /paragraph 4 .*at character 146 expected/,
  },
  'a curled quote': { from: '"zero"', to: '“zero”', says: /paragraph 4 .*expected «.*"zero"/ },
  'a dropped word': { from: 'the Beijing', to: 'Beijing', says: /paragraph 4 is not what the source has/ },
  'a long dash': { from: '24-hour', to: '24–hour', says: /24-hour.*24–hour/ },
  'a lost space between sentences': {
    from: '</span>\n <span',
    to: '</span><span',
    says: /paragraph 4 .*expected/,
  },
  'a lost sentence id': { from: 'id="p4s2"', to: '', says: /sentence 2 has no element with the id p4s2/ },
  'a sentence cut elsewhere': {
    from: 'medical.</span>\n <span id="p4s2">In',
    to: 'medical. In</span> <span id="p4s2">',
    says: /sentence 1 is not what the source has/,
  },
  'a surplus sentence': {
    from: '</p>',
    to: '<span id="p4s4"></span></p>',
    says: /p4s4 is not one of the source/,
  },
  'another paragraph': { from: 'id="p4"', to: 'id="p5"', says: /expected the paragraphs p4 .* but found p5/ },
  'two blocks in one paragraph': {
    from: '</section>',
    to: '<p data-verbatim></p></section>',
    says: /must hold one/,
  },
};

for (const [name, { from, to, says }] of Object.entries(CHANGES)) {
  test(`${name} in a built page stops the build`, () => {
    const changed = page.replace(from, to);
    assert.notEqual(changed, page);
    assert.throws(() => checkPage('p/4/index.html', changed, edition, [four]), says);
  });
}

test('paragraphs out of order stop the build', () => {
  const [first, second] = edition.paragraphs.slice(10, 12) as [typeof four, typeof four];
  const section = ({ number, text }: typeof four) =>
    `<section id="p${number}"><div data-verbatim><span id="p${number}s1">${text}</span></div></section>`;
  checkPage('x.html', section(first) + section(second), edition, [first, second]);
  assert.throws(
    () => checkPage('x.html', section(second) + section(first), edition, [first, second]),
    /expected the paragraphs p11 p12 in this order but found p12 p11/,
  );
});

test('the whole text must hold the title block as the source has it', () => {
  const { kind, bodies, title, date } = edition.submission.titleBlock;
  const block = `<header data-title-block><p>${kind}</p> <p>${bodies}</p> <h1>${title}</h1> <p>${date}</p></header>`;
  checkPage('index.html', block + page, edition, [four]);
  assert.throws(() => checkPage('index.html', page, edition, [four]), /the title block is missing/);
  assert.throws(
    () => checkPage('index.html', block.replace('--', '—') + page, edition, [four]),
    /the title block/,
  );
});

test('a difference is described by its place and both readings', () => {
  assert.equal(describeDifference('same', 'same'), undefined);
  assert.equal(describeDifference('a b c', 'a x c'), 'at character 3 expected «a b c» but found «a x c»');
  assert.equal(
    describeDifference('a b', 'a'),
    'at character 2 expected «a b» but found the end of the text after «a»',
  );
});
