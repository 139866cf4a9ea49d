import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { describeYamlFault } from '../../../src/document/describe-yaml-fault.ts';

/** What an editor may write, the line that is to be named, and what is to be said of it. */
const FAULTS: Record<string, [source: string, line: number, says: RegExp]> = {
  'a colon in a text': [
    'number: 4\ntitle: Emergency: medical service\nsummary: x',
    2,
    /holds a colon and a space .* between quotation marks: 'Emergency: medical service'/u,
  ],
  'a single quotation mark that is not closed': [
    "number: 4\ntitle: 'x\nb: y\nc: 'z'",
    2,
    /quotation mark is missing/u,
  ],
  'a double quotation mark that is not closed': [
    'number: 4\ntitle: "x\nb: y',
    2,
    /quotation mark is missing/u,
  ],
  'a missing mark in an entry of a list': [
    "- name: 'x\n  kind: y\n- name: z",
    1,
    /quotation mark is missing/u,
  ],
  'an apostrophe between single marks': ["a: 'it's'", 1, /holds the sign ' itself, put the other kind/u],
  'words after a closing mark': ['a: "x" y', 1, /the text ends before the line does/u],
  'a long text in marks before another fault': ["a: 'long\n  text'\nb: @x", 3, /begins with @/u],
  'a text that begins with a sign of YAML': ['a: 1\nb: *x', 2, /begins with \* .* between quotation marks/u],
  'a field that stands twice': ['title: x\npart: y\ntitle: z', 3, /the field «title» stands twice/u],
  'a list without its bracket': [
    'a: 1\ntopics: [x, y\nb: 2',
    2,
    /list in brackets lacks a comma or its end/u,
  ],
  'a missing space after a colon': ['number: 4\ntitle:x\nb: y', 2, /with a space after the colon/u],
  'a line without a field': [
    'a: 1\nwords',
    2,
    /is no field, or not in its place; write it as «field: text»/u,
  ],
  'a wrong indentation': ['- a: 1\n  b: 2\n - c: 3', 3, /indent it as those beside it/u],
  'a tab': ['a:\n\tb: 1', 2, /indented by a tab/u],
  'three hyphens between the fields': ['a: 1\n---\nb: 2', 2, /line of three hyphens/u],
  'a backslash between double marks': ['a: "\\q"', 1, /use single ones/u],
  'a sign that cannot be shown': ['a: \u0001', 1, /cannot be shown/u],
  'a missing mark in a file with line ends of Windows': [
    "a: 1\r\nb: 'x\r\nc: 1\r\n",
    2,
    /quotation mark is missing/u,
  ],
};

for (const [name, [source, line, says]] of Object.entries(FAULTS))
  test(`${name} is named with its line and its mend`, () => {
    assert.throws(
      () => load(source),
      (error) => {
        const fault = describeYamlFault(error, source);
        assert.match(fault.problem, says);
        assert.equal(fault.line, line);
        return true;
      },
    );
  });
