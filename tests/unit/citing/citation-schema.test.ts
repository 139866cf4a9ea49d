import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationSchema, findMissingFacts } from '../../../src/citing/citation-schema.ts';
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
  const { inText } = LIST_STYLE;
  assert.ok(inText);
  const faults: [object, RegExp][] = [
    [{ ...NOTE_STYLE, document: 'Rivers, 2020.' }, /^document must hold \{url\} once: .* the address goes$/u],
    [{ ...NOTE_STYLE, document: '{url} {url}' }, /^document must hold \{url\} once/u],
    [{ ...NOTE_STYLE, paragraph: 'Rivers, {url}' }, /^paragraph must hold \{pinpoint\} once/u],
    [
      { ...NOTE_STYLE, document: 'R, {url}, {pinpoint}' },
      /^document holds \{pinpoint\}, which nothing fills/u,
    ],
    [{ ...NOTE_STYLE, document: '{url} {adress}' }, /^document holds \{adress\}.* mend its name$/u],
    [{ ...NOTE_STYLE, document: '{url} {n' }, /^document has a brace without its partner/u],
    [{ ...NOTE_STYLE, document: '*Water, {url}' }, /^document has an asterisk without its partner/u],
    [
      { ...NOTE_STYLE, pinpoint: { one: 'para.', several: '¶¶ {n}' } },
      /^pinpoint\.one must hold \{n\} once/u,
    ],
    [
      { ...LIST_STYLE, inText: { ...inText, paragraph: '(R, 2020)' } },
      /^inText\.paragraph must hold \{pinpoint\}/u,
    ],
    [{ ...NOTE_STYLE, paragraph: undefined }, /^paragraph is missing; write how .* add inText$/u],
    [{ ...LIST_STYLE, paragraph: '{pinpoint} {url}' }, /^paragraph must go where there is inText/u],
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

test('a citation of another document is told by the facts that it lacks', () => {
  const right = `${DOCUMENT.authors.map(({ name }) => name).join(' & ')}, *${DOCUMENT.name.toUpperCase()}* (2020)`;
  const style = { ...NOTE_STYLE, document: `${right} {url}`, paragraph: `${right} {pinpoint} {url}` };
  assert.deepEqual(findMissingFacts(style, DOCUMENT), []);
  assert.deepEqual(findMissingFacts({ ...style, paragraph: 'Somebody, 2020, {pinpoint}, {url}' }, DOCUMENT), [
    ...DOCUMENT.authors.map(({ name }) => name),
    DOCUMENT.name,
  ]);
  assert.deepEqual(findMissingFacts(style, { ...DOCUMENT, issued: '2021-09' }), ['2021']);
});
