import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { formatPlainText } from '../../../src/downloads/plain-text.ts';
import {
  hashText,
  listFingerprints,
  normaliseText,
  normalisingCommand,
} from '../../../src/fidelity/integrity.ts';
import { readFixture } from '../fixture/read-fixture.ts';

const edition = readFixture();
const folder = mkdtempSync(join(tmpdir(), 'edition-'));
after(() => rmSync(folder, { recursive: true }));
for (const { file, content } of edition.transcripts) writeFileSync(join(folder, file), content);
writeFileSync(join(folder, 'submission.txt'), formatPlainText(edition));

function run(command: string): string {
  return execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
}

test('anyone can recompute each hash with the command that is shown with it', () => {
  const fingerprints = listFingerprints(edition);
  assert.deepEqual(
    fingerprints.map(({ commands }) => commands.length),
    [2, 1, 1],
  );
  for (const { commands, sha256, name } of fingerprints)
    for (const command of commands) assert.equal(run(command).split(/\s/u)[0], sha256, `${name}: ${command}`);
});

test('the shell brings the transcript that the text follows into the very same normal form', () => {
  assert.equal(run(normalisingCommand('edited.txt')), normaliseText(edition.paragraphs));
});

test('the hash of a transcript is that of its bytes, and the hash of the text hangs on every sign', () => {
  const bytes = readFileSync(join(import.meta.dirname, '../fixture/content/source/edited.txt'));
  assert.ok(listFingerprints(edition).some(({ sha256 }) => sha256 === hash('sha256', bytes)));
  const [first, ...rest] = edition.paragraphs;
  assert.ok(first);
  assert.notEqual(
    hashText({ paragraphs: [{ ...first, text: `${first.text}\u00a0` }, ...rest] }),
    hashText(edition),
  );
});
