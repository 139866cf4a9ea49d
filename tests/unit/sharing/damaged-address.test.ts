import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDamagedAddress } from '../../../src/sharing/damaged-address.ts';

test('an address that a mail or chat program damaged still names its paragraph', () => {
  for (const path of [
    'p/4).',
    'p/4.',
    'p/04/',
    'P/4/',
    'p4',
    'p/4/&fbclid=1',
    'p/4/,',
    'p/4%29',
    '/p/4',
    'p/4/index.htm',
    'p//4/',
    'p/4%3Futm_source=x',
  ])
    assert.deepEqual(readDamagedAddress(path), { paragraph: 4 }, path);
});

test('a sentence in it is kept', () => {
  for (const path of ['p/4/%23p4s2', 'p/4/%2523p4s2', 'p4s2', 'P/4/#P4S2', 'p/4/%23s2'])
    assert.deepEqual(readDamagedAddress(path), { paragraph: 4, sentence: 2 }, path);
});

test('what names no paragraph leads nowhere, and one that is not there is named', () => {
  for (const path of ['', 'about', 'p/', 'p/0/', 'p/12345/', 'page/4', 'p/x4', '%E0%A4%A'])
    assert.equal(readDamagedAddress(path), undefined, path);
  assert.deepEqual(readDamagedAddress('p/40/'), { paragraph: 40 });
});
