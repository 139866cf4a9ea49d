import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../built/project-copy.ts';
import { writeSyntheticContent } from './synthetic-content.ts';

/** The routes that draw pictures. */
const CARDS = ['[...page]/card.png.ts', 'p/[number]/card.png.ts'];

/** What a cold build of so many paragraphs took. */
export interface BuildMeasure {
  paragraphs: number;
  /** Wall-clock seconds. */
  seconds: number;
  /** Highest resident memory of the build's largest process, in MiB; not known outside Linux. */
  megabytes: number | undefined;
}

/**
 * Builds a made-up document cold, in a copy of the project.
 * @throws an `Error` with what the build printed when it fails.
 */
export async function measureBuild(paragraphs: number): Promise<BuildMeasure> {
  const folder = copyProject();
  try {
    writeSyntheticContent(join(folder, 'content'), paragraphs);
    // Pictures are apart: each takes the same time, however many there are.
    for (const cards of CARDS) rmSync(join(folder, 'src/pages', cards));
    const started = performance.now();
    const build = spawn('npx', ['astro', 'build'], {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk) => (output += chunk));
    let peak = 0;
    const poll = setInterval(() => {
      peak = Math.max(peak, readPeak(folder));
    }, 200);
    const code = await new Promise<number | null>((done) => build.on('close', done));
    clearInterval(poll);
    if (code !== 0) throw new Error(`${paragraphs} paragraphs: ${output.slice(-2000)}`);
    return {
      paragraphs,
      seconds: (performance.now() - started) / 1000,
      megabytes: peak === 0 ? undefined : peak / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The highest `VmHWM`, in KiB, of the processes that work in a folder. */
function readPeak(folder: string): number {
  let peak = 0;
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
      try {
        if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`PWD=${folder}\0`)) continue;
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0));
      } catch {
        // It has ended, or is not ours to read.
      }
    }
  } catch {
    // No /proc here.
  }
  return peak;
}
