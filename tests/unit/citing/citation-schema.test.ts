import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationSchema, citationsCheck } from '../../../src/citing/citation-schema.ts';
import { readFixture } from '../fixture/read-fixture.ts';
import { DOCUMENT, LIST_STYLE, NOTE_STYLE } from './fixture.ts';

/** What the schema says of an entry: each field with its message. */
function complain(entry: object): string[] {
  const { error } = citationSchema.safeParse(entry);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
}

test('both kinds of styles are right as they are', () => {
  assert.deepEqual([...complain(NOTE_STYLE), ...complain(LIST_STYLE)], []);
});

test('a fault of a template is said in words, with its field', () => {
  const faults: [object, RegExp][] = [
    [
      { ...NOTE_STYLE, entry: 'Rivers{pinpoint}, 2020.' },
      /^entry must hold \{pinpoint\} and \{url\} once, and nothing else in braces$/u,
    ],
    [{ ...NOTE_STYLE, entry: '{url} {url}{pinpoint}' }, /^entry must hold \{pinpoint\} and \{url\} once/u],
    [{ ...NOTE_STYLE, entry: 'Rivers, {url}' }, /^entry must hold \{pinpoint\} and \{url\} once/u],
    [{ ...NOTE_STYLE, entry: '{url}{pinpoint} {adress}' }, /^entry must .* nothing else in braces$/u],
    [{ ...NOTE_STYLE, entry: '{url}{pinpoint} {n' }, /^entry must .* nothing else in braces$/u],
    [{ ...NOTE_STYLE, entry: '{url}{pinpoint} n}' }, /^entry must .* nothing else in braces$/u],
    [{ ...NOTE_STYLE, entry: '*Water{pinpoint}, {url}' }, /^entry has an asterisk without its partner/u],
    [
      { ...NOTE_STYLE, pinpoint: { one: 'para.', several: '¶¶ {n}' } },
      /^pinpoint\.one must hold \{n\} once/u,
    ],
    [{ ...LIST_STYLE, entry: 'Rivers, {url}{pinpoint}' }, /^entry must hold \{url\} once/u],
    [{ ...LIST_STYLE, inText: '(R, 2020)' }, /^inText must hold \{pinpoint\} once/u],
  ];
  for (const [entry, message] of faults) {
    const said = complain(entry);
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0] ?? '', message);
  }
});

test('a field that is not known is refused', () => {
  assert.notDeepEqual(complain({ ...NOTE_STYLE, paragraf: 'x' }), []);
});

test('a citation of another document is told by the fact that it lacks', () => {
  const { submission } = readFixture();
  const edition = { ...readFixture(), submission: { ...submission, ...DOCUMENT } };
  const check = (entry: string) => () =>
    citationsCheck.check([{ ...NOTE_STYLE, entry }], edition, 'citations.yaml');
  const facts = [...DOCUMENT.authors.map(({ name }) => name), DOCUMENT.name.toUpperCase(), '2020'];
  assert.doesNotThrow(check(facts.join(' ')));
  for (const fact of facts)
    assert.throws(check(facts.filter((candidate) => candidate !== fact).join(' ')), {
      name: 'ContentError',
      message: /does not name «.*»; write it as submission\.yaml has it/u,
    });
});
