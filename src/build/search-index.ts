import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../document/content.ts';
import { buildIndex } from './search/build-index.ts';

const MODULE = 'virtual:search-files';

/**
 * Indexes the paragraphs before the pages are made, so that a page can name the index's files, and writes the
 * files into the built site; serves them from memory in development. Whatever goes wrong stops the build.
 */
export function searchIndex(edition: Edition): AstroIntegration {
  let files = new Map<string, Uint8Array>();
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build' || command === 'dev') files = await buildIndex(edition);
        updateConfig({
          vite: {
            plugins: [
              {
                name: MODULE,
                resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
                load: (id) =>
                  id === `\0${MODULE}`
                    ? `export const searchFiles = ${JSON.stringify([...files.keys()])}`
                    : undefined,
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        for (const [path, content] of files) {
          const place = fileURLToPath(new URL(`pagefind/${path}`, dir));
          mkdirSync(dirname(place), { recursive: true });
          writeFileSync(place, content);
        }
        logger.info(`${edition.paragraphs.length} paragraphs indexed`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const content = files.get(path.replace('/pagefind/', ''));
          if (!content) return next();
          if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
          response.end(content);
        });
      },
    },
  };
}
