import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMdx } from '../../../src/document/parse-mdx.ts';

/** What an editor may write, the line that is to be named, and what is to be said of it. */
const FAULTS: Record<string, [body: string, line: number, says: RegExp]> = {
  'a sign for less': ['one\nless <1 more\nthree', 2, /the sign < begins no component here; .* write \\</u],
  'a brace that is not closed': [
    'one {two\nthree\nfour',
    1,
    /what begins with \{ does not end; .* write \\\{/u,
  ],
  'words in braces': ['one\n{two three}', 2, /what stands between \{ and \} cannot be read/u],
  'a component that is not closed': [
    'one\ntwo <PageBreak page={2}\nthree',
    2,
    /what begins with < does not end/u,
  ],
  'a component without a slash': [
    'one <PageBreak page={2}> two',
    1,
    /<PageBreak> does not end; write <PageBreak \/>/u,
  ],
  'an end without a beginning': ['one\n\ntwo </b>', 3, /a tag ends here that did not begin/u],
};

for (const [name, [body, line, says]] of Object.entries(FAULTS))
  test(`${name} is named with its line and its mend`, () => {
    assert.throws(
      () => parseMdx(body, { file: 'content/x.mdx', linesBefore: 10 }),
      (error) => {
        assert.ok(error instanceof Error);
        assert.match(error.message, says);
        assert.match(error.message, new RegExp(`^content/x\\.mdx:${line + 10}: `, 'u'));
        assert.doesNotMatch(error.message, /U\+|acorn/u);
        return true;
      },
    );
  });

test('Markdown with components is parsed', () => {
  const { children } = parseMdx('One *two* <PageBreak page={2} />\n\n| a |\n| - |\n', {
    file: 'x',
    linesBefore: 0,
  });
  assert.deepEqual(
    children.map(({ type }) => type),
    ['paragraph', 'table'],
  );
});
