/** The copy of the site for reading without a network: which files it holds, and the worker that keeps it. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { PrecacheEntry } from 'workbox-precaching';
import { HASHED_FOLDERS } from './host-headers.ts';

/** The worker's file; its folder is what it answers for. */
export const WORKER = 'service-worker.js';

/** Pages, their assets and the search's files. */
const KEPT = /(?:^|\/)index\.html$|^(?:_astro|search)\/|^(?:favicon\.svg|manifest\.webmanifest)$/u;
/** Pictures, pages for other sites, and letters that the text does without; Pagefind too, for the plain engine answers alike. */
const LEFT_OUT = /-latin-ext-|\.(?:png|jpe?g|gif|webp|avif)$|\/embed\/index\.html$/u;

/** Whether a file of the site is kept. */
export function isKept(file: string): boolean {
  return KEPT.test(file) && !LEFT_OUT.test(file);
}

/**
 * The kept files, each under the address that readers use, with a revision where the address does not change with the
 * bytes. No integrity: some hosts add to the HTML, and would then be asked for every file at every view.
 */
export function listEntries(dir: URL, base: string, files: readonly string[]): PrecacheEntry[] {
  return files.filter(isKept).map((file) => ({
    url: base + file.replace(/(^|\/)index\.html$/u, '$1'),
    revision: HASHED_FOLDERS.some((folder) => file.startsWith(folder))
      ? null
      : hash('sha256', readFileSync(new URL(file, dir))).slice(0, 16),
  }));
}

/** The code of the worker that keeps these files, in one piece. */
export async function bundleWorker(entries: readonly PrecacheEntry[]): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    define: { ENTRIES: JSON.stringify(entries) },
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
