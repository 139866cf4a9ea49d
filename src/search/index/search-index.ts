import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchData } from '../query/search-data.ts';
import { addIds, buildIndex, writeIndex } from './build-index.ts';

/** The search's own file, below the site's root. */
const DATA_FILE = 'search/data.json';
/** The module that answers, and what it imports, come when a reader first turns to search. */
const PANEL = 'src/search/panel/search-panel.client.ts';

/**
 * What the search page is to fetch at once: paths from its own folder, so that they hold under any base.
 * @param listModules tells what the build called a module and all that it imports: paths below the site's root
 */
export function makeSearchLinks(
  dir: URL,
  listModules: (dir: URL, source: string) => string[],
): Record<string, string[]> {
  return {
    'search/index.html': [
      ...listModules(dir, PANEL).map((file) => `<link rel="modulepreload" href="../${file}">`),
      '<link rel="preload" href="data.json" as="fetch" crossorigin="anonymous">',
    ],
  };
}

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
        writeFileSync(path, JSON.stringify(addIds(data, index)));
        logger.info(`${addresses.length} paragraphs, ${index.files.size} files`);
      },
    },
  };
}
