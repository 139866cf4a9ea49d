import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { checkData, describeField } from '../../../src/document/check-data.ts';
import { ContentError } from '../../../src/document/content-error.ts';
import { identifier, words } from '../../../src/document/schema.ts';

const schema = z.strictObject({
  title: words('a title').max(10),
  id: identifier.optional(),
  count: z.int().positive().optional(),
  kind: z.enum(['amount', 'time']).optional(),
  topics: z.array(z.string()).min(1).optional(),
  counts: z.strictObject({ words: z.int() }).optional(),
  figures: z.array(z.strictObject({ text: z.string(), value: z.number() })).optional(),
});

const eight = Array.from({ length: 8 }, (_, index) => ({ text: String(index), value: index }));

/** Some data, the field that is to be named, and what is to be said of it. */
const FAULTS: Record<string, [data: unknown, field: string | undefined, says: RegExp]> = {
  'an empty file': [undefined, undefined, /^the file is empty; put its content back\.$/u],
  'a list for fields': [[], undefined, /^must be a group of fields, but is a list/u],
  'a missing field': [{}, 'title', /^is missing; write text\.$/u],
  'a field without a value': [{ title: null }, 'title', /^is empty; write text/u],
  'white space for a text': [{ title: ' ' }, 'title', /^is empty; write a title\.$/u],
  'a title that is too long': [
    { title: 'x'.repeat(11) },
    'title',
    /^is too long: 11 characters, where 10 are allowed; shorten it\.$/u,
  ],
  'a number for a text': [
    { title: 2018 },
    'title',
    /^must be text, but is «2018»; put it between quotation marks: '2018'\.$/u,
  ],
  'a list for a text': [{ title: ['x'] }, 'title', /^must be text, but is a list; write text\.$/u],
  'a text for a list': [
    { title: 'x', topics: 'law' },
    'topics',
    /^must be a list, but is the text «law»; write it between brackets: \[law\]\.$/u,
  ],
  'an empty list': [
    { title: 'x', topics: [] },
    'topics',
    /^is too short: it needs 1 or more entries; add to it\.$/u,
  ],
  'a text for a number': [
    { title: 'x', count: '1,500' },
    'count',
    /^must be a .*number, but is the text «1,500»; write it in digits alone, without quotation marks\.$/u,
  ],
  'a number that is too small': [{ title: 'x', count: 0 }, 'count', /^is 0, but must be more than 0/u],
  'a fraction': [{ title: 'x', count: 1.5 }, 'count', /^must be a whole number, but is «1\.5»/u],
  'an unknown choice': [
    { title: 'x', kind: 'sum' },
    'kind',
    /^is the text «sum»; write one of amount, time\.$/u,
  ],
  'an id in capitals': [
    { title: 'x', id: 'Law' },
    'id',
    /^is the text «Law», but must be lower-case letters and hyphens/u,
  ],
  'an unknown field': [
    { title: 'x', colour: 'red' },
    undefined,
    /^«colour» is no field here; take it out, or correct its name\.$/u,
  ],
  'a field within a field': [{ title: 'x', counts: {} }, 'counts.words', /^is missing; write a/u],
  'the eighth figure': [
    { title: 'x', figures: eight.with(7, { text: '900' } as never) },
    'figures, entry 8 («900»): value',
    /^is missing; write a number\.$/u,
  ],
};

for (const [name, [data, field, says]] of Object.entries(FAULTS))
  test(`${name} is named with its field and its fix`, () => {
    assert.throws(
      () => checkData(schema, data, 'x.yaml'),
      (error) => {
        assert.ok(error instanceof ContentError);
        const place = field === undefined ? 'x.yaml: ' : `x.yaml: field ${field}: `;
        assert.ok(error.message.startsWith(place), error.message);
        assert.match(error.message.slice(place.length), says);
        return true;
      },
    );
  });

test('data that a schema has let pass is given back', () => {
  assert.deepEqual(checkData(schema, { title: 'x', count: 1 }, 'x.yaml'), { title: 'x', count: 1 });
});

test('an entry of a list is named by its place and by the words it is known by', () => {
  const data = [{}, {}, {}].map((_, index) => ({ id: `n${index}`, in: ['a', 'b'] }));
  assert.equal(describeField([0], data), 'entry 1 («n0»)');
  assert.equal(describeField([1, 'in', 1], data), 'entry 2 («n1»): in, entry 2');
  assert.equal(describeField([2, 'in'], data), 'entry 3 («n2»): in');
});
