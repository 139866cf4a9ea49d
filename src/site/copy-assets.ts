import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Copies what the pages' styles name, such as fonts, to an `outDir` on another file system, where Astro would fail to
 * rename it (7.3.4, `ssrMoveAssets` in core/build/static-build.js; to be dropped when Astro copies).
 */
export function copyAssets(): AstroIntegration {
  let folder = '';
  return {
    name: 'copy-assets',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'copy-assets',
                applyToEnvironment: ({ name }) => name === 'prerender',
                writeBundle({ dir = '' }, bundle) {
                  mkdirSync(folder, { recursive: true });
                  if (statSync(dir).dev === statSync(folder).dev) return;
                  for (const { type, fileName } of Object.values(bundle)) {
                    // Styles stand in the pages themselves.
                    if (type !== 'asset' || !fileName.startsWith('_astro/') || fileName.endsWith('.css'))
                      continue;
                    cpSync(join(dir, fileName), join(folder, fileName));
                    rmSync(join(dir, fileName));
                  }
                },
              },
            ],
          },
        });
      },
    },
  };
}
