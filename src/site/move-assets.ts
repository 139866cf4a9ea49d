import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Moves what the pages' styles name, such as fonts, to the site's folder, which may lie on another file system: there
 * Astro would fail to rename it (7.3.4, `ssrMoveAssets` in core/build/static-build.js; to be dropped when Astro copies).
 */
export function moveAssets(getFolder: () => URL): Plugin {
  return {
    name: 'move-assets',
    applyToEnvironment: ({ name }) => name === 'prerender',
    writeBundle({ dir = '' }, bundle) {
      for (const { type, fileName } of Object.values(bundle)) {
        // Styles stand in the pages themselves.
        if (type !== 'asset' || !fileName.startsWith('_astro/') || fileName.endsWith('.css')) continue;
        cpSync(join(dir, fileName), new URL(fileName, getFolder()));
        rmSync(join(dir, fileName));
      }
    },
  };
}
