import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchData } from '../query/search-data.ts';
import { buildIndex, writeIndex } from './build-index.ts';

/** The search's own file, below the site's root. */
export const DATA_FILE = 'search/data.json';
/** The list of what a first search fetches, below the site's root. */
const LIST_FILE = 'search/files.json';

/**
 * Indexes the finished pages, and adds to the search's own file the names that Pagefind gave the paragraphs.
 * Whatever goes wrong stops the build.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const path = join(folder, DATA_FILE);
        const data = JSON.parse(readFileSync(path, 'utf8')) as SearchData;
        const addresses = data.paragraphs.map(({ number }) => `/p/${number}/`);
        const others = ['/', ...(data.terms.length > 0 ? ['/terms/'] : [])];
        const index = await buildIndex(folder, [...others, ...addresses]);
        await writeIndex(index, join(folder, 'pagefind'));
        const paragraphs = data.paragraphs.map((paragraph, at) => ({
          ...paragraph,
          id: index.ids.get(addresses[at] ?? '') ?? '',
        }));
        writeFileSync(path, JSON.stringify({ ...data, paragraphs }));
        const files = [DATA_FILE, ...[...index.files.keys()].map((file) => `pagefind/${file}`)];
        writeFileSync(join(folder, LIST_FILE), JSON.stringify(files));
        logger.info(`${addresses.length} paragraphs, ${index.files.size} files`);
      },
    },
  };
}
