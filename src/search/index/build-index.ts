/** Builds everything that search needs, in memory. */
import { createHash } from 'node:crypto';
import { type CustomRecord, close, createIndex } from 'pagefind';
import type { Edition } from '../../document/content.ts';
import { checksum } from '../query/checksum.ts';
import type { VocabularyFile } from '../query/vocabulary.ts';
import { makeRecords } from './make-records.ts';
import { makeVocabulary } from './make-vocabulary.ts';
import { readReadersWords } from './readers-words.ts';

/** The name of the file by which a query is understood, in Pagefind's folder. */
export const VOCABULARY_NAME = 'vocabulary.json';

// Pagefind's own interfaces, worker and highlighter are left out: this site has its own.
const SCRIPT = 'pagefind.js';
const DATA = /^(?:pagefind-entry\.json|[^/]+\.pf_meta|(?:index|fragment|filter)\/.+)$/u;
const RECORD = /^fragment\//u;

/** A longer document's records are not listed one by one: the list would outweigh what a search fetches of them. */
const MOST_LISTED = 500;

/** Up to so many bytes all data travels in one file: on a slow line every request costs more than its bytes. */
const LARGEST_PACK = 64_000;

/** The index, as it is served under `pagefind/`. */
export interface BuiltIndex {
  /** By the path in that folder. */
  files: Map<string, Uint8Array>;
  /** The paths of what the first answer waits for, besides scripts. */
  first: string[];
}

/**
 * Makes the index.
 * @throws an `Error` with what Pagefind has to say, or a `ContentError` about `vocabulary.yaml`.
 */
export async function buildIndex(edition: Edition): Promise<BuiltIndex> {
  const readersWords = readReadersWords(edition);
  const made = await runPagefind(makeRecords(edition, readersWords));
  const wasm = `wasm.${readEntry(made.get('pagefind-entry.json')).wasm}.pagefind`;
  const data = [...made.keys()].filter((path) => DATA.test(path)).sort();
  const files = new Map(
    [...data, SCRIPT, wasm].map((path) => {
      const content = made.get(path);
      if (!content) throw new Error(`The search index was not made: Pagefind wrote no ${path}.`);
      return [path, content];
    }),
  );
  const version = nameVersion(files);
  const packed = Buffer.concat([...files.values()].slice(0, data.length));
  const pack =
    packed.length <= LARGEST_PACK ? { path: `index/${version}.pack`, count: data.length } : undefined;
  const vocabulary: VocabularyFile = {
    version,
    ...makeVocabulary(edition, readersWords),
    files: [...files]
      .filter(([path]) => edition.paragraphs.length <= MOST_LISTED || !RECORD.test(path))
      .map(([path, content]) => [path, content.length, checksum(content)]),
    ...(pack && { pack }),
  };
  files.set(VOCABULARY_NAME, new TextEncoder().encode(JSON.stringify(vocabulary)));
  if (pack) files.set(pack.path, packed);
  return {
    files,
    first: [VOCABULARY_NAME, wasm, ...(pack ? [pack.path] : data.filter((path) => !RECORD.test(path)))],
  };
}

async function runPagefind(records: CustomRecord[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index was not made: ${errors.join('; ')}.`);
  try {
    for (const record of records) {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0)
        throw new Error(`${record.url} was not indexed: ${added.errors.join('; ')}.`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`The search index was not made: ${made.errors.join('; ')}.`);
    return new Map(made.files.map(({ path, content }) => [path, content]));
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
