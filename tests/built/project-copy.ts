import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const PARTS = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public'];
const ASTRO = resolve('node_modules/astro/bin/astro.mjs');

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

/** Builds a copy of the project with `astro build`. */
export function buildProject(
  folder: string,
  environment: Record<string, string> = {},
  options: readonly string[] = [],
): Promise<BuildResult> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [ASTRO, 'build', ...options],
      { cwd: folder, env: makeEnvironment(environment) },
      (error, stdout, stderr) => {
        const exitCode = error ? Number(error.code ?? 1) : 0;
        done({ exitCode, output: `${stdout}${stderr}` });
      },
    );
  });
}

/** A running server of a copy of the project. */
export interface RunningServer {
  /** Its address, without a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts `astro dev` or `astro preview`, on a port that the system gives.
 * @throws an `Error` with what was printed where the server ends before it is ready.
 */
export async function serveProject(folder: string, command: 'dev' | 'preview'): Promise<RunningServer> {
  const server = spawn(process.execPath, [ASTRO, command, '--port', '0', '--ignore-lock'], {
    cwd: folder,
    // Else a server that is not started by hand goes on in the background.
    env: makeEnvironment({ ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { url: await findAddress(server), stop: () => stop(server) };
}

async function findAddress(server: ChildProcess): Promise<string> {
  let output = '';
  server.stderr?.on('data', (data) => {
    output += data;
  });
  if (server.stdout)
    for await (const line of createInterface(server.stdout)) {
      output += `${line}\n`;
      const [address] = /http:\/\/localhost:\d+/u.exec(line) ?? [];
      if (!address) continue;
      // What is printed later must be read too, or the server would wait for it.
      server.stdout.resume();
      return address;
    }
  throw new Error(`The server ended before it was ready:\n${output}`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

function makeEnvironment(environment: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...environment };
}
