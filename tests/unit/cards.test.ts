import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutOpening, listCards } from '../../src/sharing/card.ts';
import { readContent } from '../../src/document/content.ts';

const edition = readContent();

test('a picture shows the opening words, cut after a whole word', () => {
  assert.equal(cutOpening('One, two, three', 15), 'One, two, three');
  assert.equal(cutOpening('One, two, three', 10), 'One, two …');
  for (const { text } of edition.paragraphs) {
    const opening = cutOpening(text, 190).replace(/ …$/u, '');
    assert.ok(text.startsWith(opening));
    assert.doesNotMatch(text.slice(opening.length, opening.length + 1), /\w/u);
  }
});

test('every page that names a picture gets one, with its own words', () => {
  const pages: Record<string, string> = {
    'index.html':
      '<meta property="og:title" content="On safeguarding the right to life"><meta property="og:image">',
    'about/index.html':
      '<meta property="og:title" content="Notes &amp; sources, On safeguarding the right to life"><meta property="og:image">',
    'p/4/index.html': '<meta property="og:title" content="Paragraph 4"><meta property="og:image">',
    'p/4/embed/index.html': '<title>Paragraph 4</title>',
  };
  const cards = listCards(edition, Object.keys(pages), (file) => pages[file] ?? '');
  assert.deepEqual(
    cards.map(({ file, number }) => [file, number]),
    [
      ['card.png', undefined],
      ['about/card.png', undefined],
      ['p/4/card.png', 4],
    ],
  );
  assert.equal(cards[0]?.words, edition.submission.name);
  assert.equal(cards[1]?.words, 'Notes & sources');
  assert.ok(cards[2]?.words.startsWith('Beijing Red Cross emergency center'));
});
