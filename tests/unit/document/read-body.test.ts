import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNotes, readBody } from '../../../src/document/read-body.ts';

/** What an editor may write, the line that is to be named, and what is to be said of it. */
const FAULTS: Record<string, [body: string, line: number, sign: '<' | '{']> = {
  'a sign for less': ['one\nless <1 more\nthree', 2, '<'],
  'a brace that is not closed': ['one {two\nthree\nfour', 1, '{'],
  'words in braces': ['one\n{two three}', 2, '{'],
  'a component that is not closed': ['one\ntwo <PageBreak page={2}\nthree', 2, '<'],
  'a component without a slash': ['one\ntwo <PageBreak page={2}> two\nthree', 2, '<'],
  'an end without a beginning': ['one\n\ntwo </b>', 3, '<'],
};

for (const [name, [body, line, sign]] of Object.entries(FAULTS))
  test(`${name} is named with its line and its fix`, () => {
    for (const read of [readBody, (text: string, file: string) => checkNotes(text, file, [])])
      assert.throws(() => read(`${'\n'.repeat(10)}${body}`, 'content/x.mdx'), {
        message: `content/x.mdx:${line + 10}: what stands at the sign ${sign} cannot be read; end a component like <PageBreak page={2} />, and where the sign itself is meant write \\${sign}.`,
      });
  });

test('Markdown with components is let pass in notes', () => {
  checkNotes('One *two* <Known />\n\n| a |\n| - |\n', 'x', ['Known']);
  assert.throws(
    () => checkNotes('<Other />', 'x', ['Known']),
    /there is no component <Other>; use one of Known/u,
  );
});

test('a paragraph is read with its italics and page marks', () => {
  assert.deepEqual(readBody('\n\nOne *two*\n<PageBreak page={2} /> three.\n', 'x'), {
    marked: 'One *two* <PageBreak page={2} /> three.',
    text: 'One two three.',
    pageBreaks: [{ page: 2, offset: 8 }],
    emphases: [{ start: 4, end: 7 }],
  });
});

test('signs that would be taken for marks are refused', () => {
  for (const body of ['One \\*two\\*.', 'One \\<PageBreak page=\\{2} /> two.'])
    assert.throws(() => readBody(body, 'x'), /^ContentError: x:1: «One .*» is not allowed/u);
});
