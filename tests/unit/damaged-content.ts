import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_FOLDER } from '../../src/document/edition.ts';

/** Runs a function on a copy of the content folder, which is removed afterwards. */
export function withContentCopy<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(CONTENT_FOLDER, folder, { recursive: true });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Replaces words in a file.
 * @throws where the words are not there, so that no damage goes undone unseen.
 */
export function replaceInFile(path: string, search: string | RegExp, replacement: string): void {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(search, replacement);
  if (after === before) throw new Error(`${path} does not hold ${search}`);
  writeFileSync(path, after);
}
