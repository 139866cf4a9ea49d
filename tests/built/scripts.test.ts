import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES } from '../browser/sites.ts';

test('no script but that of the search holds a lookbehind, for which Safari 16.0 to 16.3 would drop the whole script', () => {
  for (const { folder } of SITES) {
    const scripts = readdirSync(join(folder, '_astro')).filter((file) => file.endsWith('.js'));
    const found = scripts.filter((file) =>
      /\(\?<[=!]/u.test(readFileSync(join(folder, '_astro', file), 'utf8')),
    );
    assert.ok(scripts.length > 5);
    assert.deepEqual(
      found.map((file) => file.split('.')[0]),
      ['search-panel'],
    );
  }
});
