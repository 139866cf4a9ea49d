import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../../document/content.ts';
import { sitePath } from '../../document/links.ts';
import { type BuiltIndex, buildIndex } from './build-index.ts';

const MODULE = 'virtual:search-files';

/**
 * Indexes the paragraphs before the pages are made, so that a page can name the index's files, and writes the
 * files into the built site; serves them from memory in development. Whatever goes wrong stops the build.
 */
export function searchIndex(edition: Edition): AstroIntegration {
  let { files, first }: BuiltIndex = { files: new Map(), first: [] };
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build' || command === 'dev') ({ files, first } = await buildIndex(edition));
        updateConfig({
          vite: {
            plugins: [
              {
                name: MODULE,
                resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
                load: (id) =>
                  id === `\0${MODULE}` ? `export const firstFiles = ${JSON.stringify(first)}` : undefined,
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
        nameModules(dir);
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

/**
 * Tells the pages which modules search will want, for only now are the files' names known. The search page fetches
 * them with its script and not one after the other; on the others `search-button` does so in good time.
 */
function nameModules(dir: URL): void {
  const chunks = readdirSync(new URL('_astro/', dir)).filter((file) => file.endsWith('.js'));
  const list = (name: string) => {
    const chunk = chunks.find((file) => file.startsWith(`${name}.`));
    if (!chunk) throw new Error(`The build made no module of its own for ${name}.`);
    return [`_astro/${chunk}`, ...followImports(`_astro/${chunk}`, dir)];
  };
  const [panel, dialog] = [list('search-panel'), list('search-dialog')];
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (const file of pages) {
    const path = new URL(file, dir);
    const html = readFileSync(path, 'utf8');
    const isMissing = (module: string) => !html.includes(`/${module}"`);
    const isSearch = file.replaceAll('\\', '/') === 'search/index.html';
    const preloads = panel
      .filter(isMissing)
      .map((module) => `<link rel="modulepreload" href="${sitePath(module)}">`)
      .join('');
    const changed = isSearch
      ? html.replace('<link rel="modulepreload"', (first) => preloads + first)
      : html.replace(
          '<search-button',
          (start) => `${start} data-modules="${dialog.filter(isMissing).join(' ')}"`,
        );
    writeFileSync(path, changed);
  }
}

/** The modules that a module imports, and those that these import, as paths of the site. */
function followImports(module: string, dir: URL, found = new Set<string>()): string[] {
  const file = new URL(module, dir);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/gu)) {
    const target = new URL(path, file).href.slice(dir.href.length);
    if (found.has(target)) continue;
    found.add(target);
    followImports(target, dir, found);
  }
  return [...found];
}
