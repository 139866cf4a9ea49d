import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { readContent } from '../../src/document/content.ts';
import { foldWhitespace } from '../../src/document/text.ts';
import { SITES } from '../browser/sites.ts';

const hasW3m = spawnSync('w3m', ['-version']).status === 0;
const [{ folder }] = SITES;

/** A page as w3m shows it on a terminal of 80 columns, its lines joined. */
function show(page: string): string {
  const { stdout } = spawnSync('w3m', ['-dump', '-cols', '80', `${folder}/${page}`], { encoding: 'utf8' });
  return foldWhitespace(stdout);
}

test('a text browser shows the whole text in order', { skip: !hasW3m && 'w3m is not installed' }, () => {
  const { paragraphs, submission } = readContent();
  const shown = show('index.html');
  let from = 0;
  for (const words of [submission.titleBlock.title, ...paragraphs.map(({ text }) => text)]) {
    const at = shown.indexOf(words, from);
    assert.ok(at >= 0, `«${words.slice(0, 40)} …» is missing or out of order`);
    from = at + words.length;
  }
});

test('a text browser shows a paragraph with its number and its way on', {
  skip: !hasW3m && 'w3m is not installed',
}, () => {
  const { paragraphs } = readContent();
  const shown = show('p/4/index.html');
  const at = shown.indexOf(paragraphs[3]?.text ?? '');
  assert.match(shown.slice(0, at), /(?:^|\s)4\s/u, 'the number stands before the words');
  assert.ok(shown.indexOf('Paragraph 5') > at, 'the next paragraph is named after the words');
});
