/** Builds everything that search needs, in memory. */
import { createHash } from 'node:crypto';
import { close, createIndex } from 'pagefind';
import type { Edition } from '../../document/content.ts';
import { checksum } from '../../search/checksum.ts';
import type { VocabularyFile } from '../../search/vocabulary.ts';
import { makeRecords } from './make-records.ts';
import { makeVocabulary } from './make-vocabulary.ts';
import { readReadersWords } from './readers-words.ts';

/** The name of the file by which a query is understood, in Pagefind's folder. */
export const VOCABULARY_NAME = 'vocabulary.json';

// Pagefind's own interfaces, worker and highlighter are left out: this site has its own.
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[^.]+\.pagefind|[^/]+\.pf_meta|(?:index|fragment|filter)\/.+)$/u;

/** A longer document's records are not listed one by one: the list would outweigh what a search fetches of them. */
const MOST_LISTED = 500;

/**
 * The files to be served under `pagefind/`, by their path in it.
 * @throws an `Error` with what Pagefind has to say, or a `ContentError` about `vocabulary.yaml`.
 */
export async function buildIndex(edition: Edition): Promise<Map<string, Uint8Array>> {
  const readersWords = readReadersWords(edition);
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index was not made: ${errors.join('; ')}.`);
  try {
    for (const record of makeRecords(edition, readersWords)) {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0)
        throw new Error(`${record.url} was not indexed: ${added.errors.join('; ')}.`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`The search index was not made: ${made.errors.join('; ')}.`);
    const { wasm } = readEntry(made.files.find(({ path }) => path === 'pagefind-entry.json')?.content);
    const kept = made.files
      .filter(
        ({ path }) => NEEDED.test(path) && (!path.startsWith('wasm.') || path === `wasm.${wasm}.pagefind`),
      )
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    const files = new Map(kept.map(({ path, content }) => [path, content]));
    const vocabulary: VocabularyFile = {
      version: nameVersion(files),
      ...makeVocabulary(edition, readersWords),
      files: kept
        .filter(({ path }) => edition.paragraphs.length <= MOST_LISTED || !path.startsWith('fragment/'))
        .map(({ path, content }) => [path, content.length, checksum(content)]),
    };
    return files.set(VOCABULARY_NAME, new TextEncoder().encode(JSON.stringify(vocabulary)));
  } finally {
    await index.deleteIndex();
    await close();
  }
}

function readEntry(content: Uint8Array | undefined): { wasm: string } {
  const entry = JSON.parse(new TextDecoder().decode(content)) as {
    languages: Record<string, { wasm: string | null }>;
  };
  return { wasm: Object.values(entry.languages)[0]?.wasm ?? 'unknown' };
}

function nameVersion(files: Map<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(path).update(content);
  return hash.digest('hex').slice(0, 12);
}
