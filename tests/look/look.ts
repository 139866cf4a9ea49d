/**
 * Opens every state at three widths, light and dark, and puts the pictures on contact sheets under `.look/`, and that of
 * the README in its place:
 * `npm run look`, or `npm run look -- cite menu` for the states with these words in their names.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { findWholeChromium } from '../browser/find-browser.ts';
import { STATES, type State } from './states.ts';

const FOLDER = '.look';
const WIDTHS = [390, 768, 1440];
const HEIGHT = 900;
/** A page is cut here, and a state in one window is as high. */
const MOST = 2600;

const wanted = process.argv.slice(2);
const states = STATES.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const port = await findPort();
const server = spawn('node', ['tests/browser/serve-site.ts', 'dist', '/', String(port)], {
  stdio: 'inherit',
});
const browser = await chromium.launch(await findWholeChromium());
let failures = 0;
try {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await waitForServer();
  const queue = states.map((state, index) => ({ state, index }));
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      await makeSheet(browser, next.state, next.index);
  };
  await Promise.all([work(), work()]);
  if (wanted.length === 0) await takeReadmePicture(browser);
} finally {
  await browser.close();
  server.kill();
}
console.log(
  `${states.length} sheets in ${FOLDER}/${failures > 0 ? `, ${failures} states could not be reached` : ''}`,
);
process.exitCode = failures > 0 ? 1 : 0;

/** The picture in the README: the first window of the whole text. */
async function takeReadmePicture(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  await page.goto(`http://localhost:${port}/`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: '.github/whole-text.png' });
  await page.close();
}

async function makeSheet(browser: Browser, state: State, index: number): Promise<void> {
  const schemes = state.isPrint ? (['light'] as const) : (['light', 'dark'] as const);
  const widths = state.isPrint ? [794] : WIDTHS;
  const rows: string[] = [];
  for (const colorScheme of schemes) {
    const cells: string[] = [];
    for (const width of widths) {
      const shot = await takeShot(browser, state, width, colorScheme);
      cells.push(
        `<figure><img src="data:image/jpeg;base64,${shot.toString('base64')}" width="${Math.round(width * 0.6)}"><figcaption>${width} ${colorScheme}</figcaption></figure>`,
      );
    }
    rows.push(`<div>${cells.join('')}</div>`);
  }
  const html = `<style>body{margin:12px;background:#888;font:12px sans-serif;inline-size:max-content}div{display:flex;gap:12px;align-items:start}figure{margin:0 0 12px}img{display:block}</style><h1>${state.name}</h1>${rows.join('')}`;
  const page = await browser.newPage({ viewport: { width: 1620, height: 800 } });
  await page.setContent(html);
  const file = `${FOLDER}/${String(index + 1).padStart(2, '0')}-${state.name.replace(/\W+/gu, '-')}.png`;
  writeFileSync(file, await page.screenshot({ fullPage: true }));
  await page.close();
}

async function takeShot(
  browser: Browser,
  state: State,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    colorScheme,
    hasTouch: width < 700,
    // Where a page goes on arrival it is at once, and not on its way when the picture is taken.
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  try {
    await page.goto(`http://localhost:${port}/${state.path}`, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    page.setDefaultTimeout(4000);
    await state.act?.(page);
    if (state.isPrint) await page.emulateMedia({ media: 'print' });
  } catch (error) {
    failures += 1;
    console.error(`${state.name} at ${width}: ${String(error).split('\n')[0]}`);
  }
  const length = state.isWhole ? await page.evaluate(() => document.documentElement.scrollHeight) : HEIGHT;
  if (state.isWhole) await page.setViewportSize({ width, height: Math.min(length, MOST) });
  const shot = await page.screenshot({ type: 'jpeg', quality: 85 });
  await context.close();
  return shot;
}

async function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function waitForServer(): Promise<void> {
  for (;;) {
    const isUp = await fetch(`http://localhost:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
