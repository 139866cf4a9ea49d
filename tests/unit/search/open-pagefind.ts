import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addIds, type BuiltIndex, buildIndex, writeIndex } from '../../../src/search/index/build-index.ts';
import { makeSearchData, type SearchContent } from '../../../src/search/index/make-data.ts';
import type { Engine } from '../../../src/search/query/engine.ts';
import { makePagefindEngine, type PagefindModule } from '../../../src/search/query/engine.ts';
import type { SearchData } from '../../../src/search/query/search-data.ts';

/** Writes pages as a build does, calls back with their folder, and removes it. */
export async function withPages<Result>(
  pages: Record<string, string>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  try {
    for (const [address, body] of Object.entries(pages)) {
      mkdirSync(join(folder, address), { recursive: true });
      writeFileSync(join(folder, address, 'index.html'), `<html lang="en"><body>${body}</body></html>`);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page of a paragraph, its heading outside of what is indexed. */
export function writePage(number: number, text: string): string {
  return `<h1 data-pagefind-meta="title:">Paragraph ${number}</h1><p data-pagefind-body>${text}</p>`;
}

/** Indexes a document as a build does and opens Pagefind on it in Node, its files in place of a network. */
export async function withPagefind(
  content: SearchContent,
  use: (engine: Engine, data: SearchData, index: BuiltIndex, fetched: string[]) => Promise<void>,
): Promise<void> {
  const pages = Object.fromEntries(
    content.paragraphs.map(({ number, text }) => [`/p/${number}/`, writePage(number, text)]),
  );
  await withPages(pages, async (folder) => {
    const index = await buildIndex(folder, Object.keys(pages));
    await writeIndex(index, join(folder, 'pagefind'));
    const fetched: string[] = [];
    const fetchFromNetwork = globalThis.fetch;
    globalThis.fetch = async (input) => {
      const path = String(input).split('?')[0] ?? '';
      fetched.push(path.slice(folder.length));
      return new Response(readFileSync(path));
    };
    try {
      const pagefind: PagefindModule = await import(join(folder, 'pagefind/pagefind.js'));
      await pagefind.options({ basePath: `${folder}/pagefind/`, noWorker: true });
      await pagefind.init();
      const data = addIds(makeSearchData(content), index);
      await use(makePagefindEngine(pagefind, data), data, index, fetched);
    } finally {
      globalThis.fetch = fetchFromNetwork;
    }
  });
}
