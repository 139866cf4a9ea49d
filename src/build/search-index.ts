import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
 * Tells the pages which modules their scripts will want, for only now are the files' names known. The search page has
 * them fetched with its scripts and not one after the other; on the others `search-button` does so in good time.
 */
function nameModules(dir: URL): void {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const chunks = readdirSync(new URL('_astro/', dir)).filter((file) => file.endsWith('.js'));
  const dialog = chunks.find((file) => file.startsWith('search-dialog.'));
  if (!dialog) throw new Error('The build made no module of its own for the search dialog.');
  const imports = new Map(chunks.map((name) => [`_astro/${name}`, followImports(`_astro/${name}`, dir)]));
  const forDialog = [`_astro/${dialog}`, ...(imports.get(`_astro/${dialog}`) ?? [])];
  for (const file of pages) {
    const path = new URL(file, dir);
    const html = readFileSync(path, 'utf8');
    const sources = [...html.matchAll(/<script type="module" src="([^"]*?)(_astro\/[^"]+)"/gu)];
    const [, base = '/'] = sources[0] ?? [];
    const own = sources.flatMap(([, , source = '']) => [source, ...(imports.get(source) ?? [])]);
    let changed = html.replace(
      '<search-button',
      () => `<search-button data-modules="${forDialog.filter((name) => !own.includes(name)).join(' ')}"`,
    );
    if (file.replaceAll('\\', '/') === 'search/index.html') {
      const wanted = [...new Set(own)].filter((name) => !sources.some(([, , source]) => source === name));
      const links = wanted.map((name) => `<link rel="modulepreload" href="${base}${name}">`);
      changed = changed.replace('</head>', () => `${links.join('')}</head>`);
    }
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
