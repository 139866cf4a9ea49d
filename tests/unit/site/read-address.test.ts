import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress } from '../../../src/site/read-address.ts';

test('the address comes from the environment, or is where the site is served locally', () => {
  assert.deepEqual(readAddress({}), { site: 'http://localhost:4321', base: '/' });
  assert.deepEqual(readAddress({ SITE_URL: 'https://example.org/', BASE_PATH: '/submission/' }), {
    site: 'https://example.org',
    base: '/submission/',
  });
});

test('a sub-path without slashes, or an address that is none, is refused with the fix', () => {
  for (const base of ['submission', '/submission', 'submission/', '/a//b/', '/a b/', '/?x/']) {
    assert.throws(
      () => readAddress({ BASE_PATH: base }),
      /^Error: BASE_PATH: «.*» must begin and end with a slash and hold only letters, digits and - \. _ ~, like \/submission\/\.$/,
      base,
    );
  }
  assert.throws(
    () => readAddress({ SITE_URL: 'example.org' }),
    /SITE_URL: «example\.org» is not an absolute address/,
  );
  assert.throws(() => readAddress({ SITE_URL: 'https://example.org/docs' }), /put the path into BASE_PATH/);
});
