/** What the build has called the files of a module, for links that can only be written then. */
import { readFileSync } from 'node:fs';
import type { Manifest, Plugin } from 'vite';
import { plainError } from './plain-error.ts';

/** Where Vite says, while the site is finished, what it called each module. */
export const VITE_MANIFEST = 'vite-manifest.json';

/** Has Vite write its manifest for the pages' modules; Astro forbids it for all, and deletes it where Vite would put it. */
export function writeViteManifest(): Plugin {
  return {
    name: 'vite-manifest',
    configEnvironment: (name) => (name === 'client' ? { build: { manifest: VITE_MANIFEST } } : undefined),
  };
}

/**
 * The built files of a module and of all that it imports statically, itself first.
 * @param source the module's path in the project: `src/search/panel/search-panel.client.ts`
 * @returns paths below the site's base: `_astro/search-panel.Bx3.js`
 * @throws an `Error` where the build made no file of its own for the module.
 */
export function listModuleFiles(dir: URL, source: string): string[] {
  const manifest: Manifest = JSON.parse(readFileSync(new URL(VITE_MANIFEST, dir), 'utf8'));
  const keys = new Set([source]);
  // What is added on the way is come to as well.
  for (const key of keys) for (const imported of manifest[key]?.imports ?? []) keys.add(imported);
  return [...keys].map((key) => {
    const chunk = manifest[key];
    if (!chunk) throw plainError(`The build made no file of its own for ${key}; import it with import().`);
    return chunk.file;
  });
}
