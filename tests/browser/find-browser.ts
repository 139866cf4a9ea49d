import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

/** The system's Chrome or Chromium. */
export const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => existsSync(path));

/** Whether the build from npm runs here. */
const HAS_PACKED = process.platform === 'linux' && process.arch === 'x64';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The options to launch Chromium without a window, in the build from npm: the same on every Linux, and light. */
export async function findChromium(): Promise<LaunchOptions> {
  if (SYSTEM_CHROMIUM && !HAS_PACKED) return { executablePath: SYSTEM_CHROMIUM, args: FLAGS };
  // It brings its own libraries (libnss3 above all) only where it believes to run in the cloud that it is made for.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: FLAGS };
}

/** The options to launch the system's Chrome or Chromium as readers have it, or where there is none that of `findChromium`. */
export async function findWholeChromium(): Promise<LaunchOptions> {
  return SYSTEM_CHROMIUM ? { executablePath: SYSTEM_CHROMIUM, args: FLAGS } : findChromium();
}
