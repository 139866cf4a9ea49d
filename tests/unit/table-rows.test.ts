import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareKeys, isMatch } from '../../src/figures/table-rows.ts';

test('numbers are ordered by size, words by the alphabet, and empty cells come last', () => {
  assert.deepEqual(['10', '2', '1500000', '0'].sort(compareKeys), ['0', '2', '10', '1500000']);
  assert.deepEqual(['person', '', 'Ambulance', 'call'].sort(compareKeys), [
    'Ambulance',
    'call',
    'person',
    '',
  ]);
});

test('a row is found by all of the words, in any order and case', () => {
  const row = 'more than 1.5 million ambulances sent';
  assert.ok(isMatch(row, ''));
  assert.ok(isMatch(row, '  AMBULANCES  1.5 '));
  assert.ok(!isMatch(row, 'ambulances patients'));
});
