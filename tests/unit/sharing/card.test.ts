import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutOpening } from '../../../src/sharing/card.ts';

test('a picture shows the opening words, cut after a whole word', () => {
  assert.equal(cutOpening('One, two, three', 15), 'One, two, three');
  assert.equal(cutOpening('One, two, three', 10), 'One, two …');
  assert.equal(cutOpening('One, two, three', 7), 'One …');
});
