import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside `dist` and swaps the finished site in as the last step, so that a build that fails leaves the last
 * good one as it was, and says so. To be called before anything that can fail, and listed as the last integration.
 */
export function publishWhole(): AstroIntegration {
  let place = 'dist';
  const reportFailedBuild = (code: number): void => {
    if (code === 0) return;
    const name = relative('.', place);
    console.error(
      existsSync(place)
        ? `The build failed; ${name} is as it was after the last good one.`
        : `The build failed, and there is no earlier one in ${name}.`,
    );
  };
  // Astro reads a configuration that failed a second time, in another way.
  const isRegistered = process.listeners('exit').some(({ name }) => name === reportFailedBuild.name);
  if (process.argv.includes('build') && !isRegistered) process.on('exit', reportFailedBuild);
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        place = fileURLToPath(config.outDir).replace(/\/$/u, '');
        const staging = new URL('./.astro/next/', config.root);
        rmSync(staging, { recursive: true, force: true });
        updateConfig({ outDir: staging });
      },
      'astro:build:done': ({ dir }) => {
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
