import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { describeYamlFault } from '../../../src/document/describe-yaml-fault.ts';

/** What an editor may write, the line that is to be named, and what is to be said of it. */
const FAULTS: Record<string, [source: string, line: number | undefined, says: RegExp]> = {
  'a colon in a text': [
    'number: 4\ntitle: Emergency: medical service\nsummary: x',
    2,
    /holds a colon and a space .* between quotation marks: 'Emergency: medical service'/u,
  ],
  'a tab': ['a:\n\tb: 1', 2, /indented by a tab; indent it by spaces/u],
  'a field that stands twice': [
    'title: x\npart: y\ntitle: z',
    3,
    /: duplicated mapping key; correct this line/u,
  ],
  'words after a closing mark': ['a: "x" y', 1, /cannot be read: .*; correct this line/u],
  'a missing mark in a file with line ends of Windows': [
    "a: 1\r\nb: 'x\r\nc: 1\r\n",
    3,
    /within a single quoted scalar; correct this line or one above it, and mind quotation marks/u,
  ],
  'three hyphens between the fields': ['a: 1\n---\nb: 2', undefined, /expected a single text/u],
};

for (const [name, [source, line, says]] of Object.entries(FAULTS))
  test(`${name} is named with its line and its fix`, () => {
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
