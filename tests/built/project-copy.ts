import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PARTS = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public'];

/** Copies the project, its packages linked, into a new empty folder and returns that folder. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** What a build printed and how it ended. */
export interface BuildResult {
  exitCode: number;
  output: string;
}

/** Builds a copy of the project with `astro build` and these flags. */
export function buildProject(
  folder: string,
  environment: Record<string, string> = {},
  flags: string[] = [],
): Promise<BuildResult> {
  return new Promise((done) => {
    execFile(
      'npx',
      ['astro', 'build', ...flags],
      {
        cwd: folder,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...environment },
      },
      (error, stdout, stderr) => {
        const exitCode = error ? Number(error.code ?? 1) : 0;
        done({ exitCode, output: `${stdout}${stderr}` });
      },
    );
  });
}
