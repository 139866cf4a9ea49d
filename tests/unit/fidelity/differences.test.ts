import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTranscripts } from '../../../src/fidelity/comparison.ts';

test('a difference is told with its paragraph and two words on either side', () => {
  const { differences } = compareTranscripts(
    '1. The boat is red. 4 It sails away.\n\n2. So be it.Amen to that.',
    'Title\n\n1. The boat is red. It sails away.\n\n2. So be it. Amen to that.',
  );
  assert.deepEqual(differences, [
    { paragraph: 0, a: '', b: 'Title', before: '', after: '1. The' },
    { paragraph: 1, a: '4', b: '', before: 'is red.', after: 'It sails' },
    { paragraph: 2, a: 'it.Amen', b: 'it. Amen', before: 'So be', after: 'to that.' },
  ]);
});
