import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SITES } from '../browser/sites.ts';

/** Every published address with the ids that links may name in it. Lines are added here, never removed. */
const FROZEN: Record<string, string[]> = JSON.parse(readFileSync('tests/frozen/addresses.json', 'utf8'));

for (const { name, folder } of SITES) {
  test(`every published address and id is there (${name})`, () => {
    for (const [path, ids] of Object.entries(FROZEN)) {
      const file = `${folder}${path}${path.endsWith('/') ? 'index.html' : ''}`;
      assert.ok(existsSync(file), `${path} is gone`);
      const found = new Set(
        [...readFileSync(file, 'utf8').matchAll(/\sid="?([^"\s>]+)/gu)].map(([, id]) => id),
      );
      for (const id of ids) assert.ok(found.has(id), `${path}#${id} is gone`);
    }
  });
}
