import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';

const WORKER = 'service-worker.js';
/** Left to the network: pictures, and what only robots and hosts read. */
const LEFT_OUT = /\.png$|^(?:robots\.txt|sitemap\.xml|_headers)$/u;
/** What the search index's pack holds as well, where there is one. */
const PACKED = /^pagefind\/(?:pagefind-entry\.json|.+\.pf_(?:meta|index|fragment))$/u;

/**
 * Writes the service worker that keeps the whole site for reading without a network, and tells the pages of it.
 * Must come after every integration that writes files. Without it in the list, the site has no offline copy, and
 * readers who have one lose it at their next visit.
 */
export function offlineCopy(): AstroIntegration {
  return {
    name: 'offline-copy',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: { define: { 'import.meta.env.SERVICE_WORKER': JSON.stringify(config.base + WORKER) } },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = readdirSync(dir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) =>
            `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(dir).length).replace(/^\//u, ''),
          )
          .sort();
        const isPacked = files.some((file) => file.endsWith('.pack'));
        const kept = files.filter((file) => !LEFT_OUT.test(file) && !(isPacked && PACKED.test(file)));
        const hashes = Object.fromEntries(
          // A page is kept under the address that readers use.
          kept.map((file) => [
            file.replace(/(^|\/)index\.html$/u, '$1'),
            hashBytes(readFileSync(new URL(file, dir))),
          ]),
        );
        writeFileSync(new URL(WORKER, dir), await buildWorker(hashes));
        logger.info(`${kept.length} files`);
      },
    },
  };
}

function hashBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function buildWorker(hashes: Record<string, string>): Promise<string> {
  const files = JSON.stringify(hashes);
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    define: { FILES: files, VERSION: JSON.stringify(hashBytes(files).slice(0, 16)) },
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./service-worker.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code;
}
