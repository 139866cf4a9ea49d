import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
        const page = new URL('search/index.html', dir);
        writeFileSync(page, preloadModules(readFileSync(page, 'utf8'), dir));
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

/** Names the modules that a page's scripts import, so that they are fetched with them and not one after the other. */
function preloadModules(html: string, dir: URL): string {
  const found = new Set<string>();
  const follow = (file: URL) => {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/gu)) {
      const target = new URL(path, file);
      if (found.has(target.href)) continue;
      found.add(target.href);
      follow(target);
    }
  };
  const sources = [...html.matchAll(/<script type="module" src="([^"]*?)(_astro\/[^"]+)"/gu)];
  for (const [, , path = ''] of sources) follow(new URL(path, dir));
  const base = sources[0]?.[1] ?? '/';
  const links = [...found].map(
    (href) => `<link rel="modulepreload" href="${base}${href.slice(dir.href.length)}">`,
  );
  return html.replace('</head>', `${links.join('')}</head>`);
}
