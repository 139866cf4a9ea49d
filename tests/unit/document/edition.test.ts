import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePages } from '../../../src/document/edition.ts';

test('a paragraph on one page names it, one over several the first and the last', () => {
  assert.equal(describePages({ pages: [2] }), 'Page 2 of the source');
  assert.equal(describePages({ pages: [2, 3] }), 'Pages 2–3 of the source');
  assert.equal(describePages({ pages: [2, 3, 4] }), 'Pages 2–4 of the source');
});
