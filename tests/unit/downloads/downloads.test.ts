import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listDownloads } from '../../../src/downloads/downloads.ts';
import { readFixture } from '../fixture/read-fixture.ts';

const edition = readFixture();

test('two runs write the same bytes', async () => {
  for (const [extension, { write }] of listDownloads()) {
    const [once, again] = [await write(edition), await write(edition)];
    assert.ok(Buffer.from(once).equals(Buffer.from(again)), extension);
  }
});

test('every download says what is editorial', async () => {
  for (const [extension, { write }] of listDownloads()) {
    const body = await write(edition);
    if (typeof body === 'string') assert.match(body, /everything else is editorial/u, extension);
  }
});
