import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readContent } from '../../../src/document/content.ts';
import { formatPlainText } from '../../../src/downloads/plain-text.ts';
import {
  hashText,
  listFingerprints,
  normaliseText,
  normalisingCommand,
} from '../../../src/fidelity/integrity.ts';

const edition = readContent();
const folder = mkdtempSync(join(tmpdir(), 'edition-'));
after(() => rmSync(folder, { recursive: true }));
for (const { file, content } of edition.witnesses) writeFileSync(join(folder, file), content);
writeFileSync(join(folder, 'submission.txt'), formatPlainText(edition, 'https://example.org'));

test('anyone can recompute each hash with the command that is shown with it', () => {
  const fingerprints = listFingerprints(edition);
  assert.equal(fingerprints.length, 4);
  for (const { command, sha256, name } of fingerprints) {
    const output = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    assert.equal(output.split(/\s/u)[0], sha256, `${name}: ${command}`);
  }
});

test('the shell brings the base transcript into the very same normal form', () => {
  const output = execFileSync('sh', ['-c', normalisingCommand('transcript-b.txt')], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(output, normaliseText(edition.paragraphs));
});

test('the hashes of this document are the published ones', () => {
  assert.deepEqual(
    new Set(listFingerprints(edition).map(({ sha256 }) => sha256)),
    new Set([
      hashText(edition),
      '81496ec4e4fc3ca80eae828f65242c27b948d5cdb051a6dcea816546a9bc0fb2',
      '602dbe0cf40727b5bc36557302e8c5fa743fb6d7c8c09022ec0bdad8fcef22f6',
    ]),
  );
});
