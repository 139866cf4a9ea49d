import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside `dist` and swaps the finished site in as the last step, so that
 * a build that fails leaves the last good one as it was.
 */
export function publishWhole(): AstroIntegration {
  let target: URL;
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        if (command !== 'build') return;
        target = config.outDir;
        const staging = new URL('./.astro/next/', config.root);
        rmSync(staging, { recursive: true, force: true });
        updateConfig({ outDir: staging });
        logger.info(
          existsSync(target)
            ? 'until this build is complete, dist stays as it is'
            : 'there is no earlier build in dist; if this one fails, there is none',
        );
      },
      'astro:build:done': ({ dir }) => {
        const place = fileURLToPath(target).replace(/\/$/u, '');
        const last = `${place}.last`;
        rmSync(last, { recursive: true, force: true });
        mkdirSync(dirname(place), { recursive: true });
        if (existsSync(place)) renameSync(place, last);
        renameSync(fileURLToPath(dir), place);
        rmSync(last, { recursive: true, force: true });
      },
    },
  };
}
