/**
 * Prints what the site costs, in one table: `npm run bench`, after `npm run build`. With numbers of paragraphs behind
 * it (`npm run bench -- 13 1000`), only builds of documents of those sizes are measured.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { edition } from '../browser/edition.ts';
import { type BuildMeasure, measureBuild } from './measure-build.ts';
import { Bench } from './measure-pages.ts';

const PAGES = ['', 'p/4/', 'p/9/', 'search/', 'figures/', 'terms/', 'about/'];
const SIZES = [13, 100, 1000];
const PORT = 4590;

const sizes = process.argv.slice(2).map(Number);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time: number) => `${Math.round(time)} ms`;
const load = () => `load ${loadavg()[0]?.toFixed(1)}`;

function row(what: string, figure: string, remark = ''): void {
  console.log(`| ${what.padEnd(58)} | ${figure.padStart(18)} | ${remark.padEnd(60)} |`);
}

/** A page with the same words and nothing else: the floor below which no page of this text can go. */
function writeBarePage(folder: string): void {
  const text = edition.paragraphs[3]?.text ?? '';
  writeFileSync(
    join(folder, 'bare.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>4</title><p>${text}</p></html>`,
  );
}

async function benchPages(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync('dist', folder, { recursive: true });
  writeBarePage(folder);
  const bench = await Bench.start(folder, PORT);
  try {
    for (const path of [...PAGES, 'bare.html']) {
      const { requests, bytes, byType } = await bench.measureBytes(path);
      const types = Object.entries(byType).map(
        ([type, count]) => `${type.toLowerCase()} ${kilobytes(count)}`,
      );
      row(`/${path}: bytes and requests, cold`, `${kilobytes(bytes)} in ${requests}`, types.join(', '));
    }
    const reading = await bench.measureBytes('p/4/');
    row(
      '/p/4/: first round trip, in one request',
      kilobytes(reading.byType['Document'] ?? 0),
      'at most 14 kB',
    );
    row(
      '/: fonts, all there are',
      kilobytes((await bench.measureBytes('')).byType['Font'] ?? 0),
      'at most 62 kB in 3, 42 kB in 2 where nothing is italic',
    );
    for (const [path, remark] of [
      ['', 'at most 6 kB'],
      ['p/4/', 'at most 6 kB'],
      ['p/4/#p4s2', 'with the notice that says what was shared'],
    ] as const)
      row(`/${path}: scripts run while reading`, kilobytes(await bench.measureScript(path)), remark);
    const first = await bench.measureBytes('p/4/', 'ambulance');
    row('first visit of /p/4/ plus first search', `${kilobytes(first.bytes)} in ${first.requests}`);
    const { requests, bytes } = await bench.measureBytes('search/?q=ambulance');
    row('/search/?q=ambulance: bytes and requests to the result', `${kilobytes(bytes)} in ${requests}`);
    const bare = await bench.measureFirstPaint('bare.html');
    const page = await bench.measureFirstPaint('p/4/');
    row(
      'first paint of /p/4/, slow 4G, median of 5',
      milliseconds(page),
      `${(page / bare).toFixed(2)} of the bare page's ${milliseconds(bare)}; ${load()}`,
    );
    row(
      '/search/?q=ambulance to the first result, cold, slow 4G',
      milliseconds(await bench.measureColdSearch('ambulance')),
      `at most 1.7 s; ${load()}`,
    );
    row(
      'last key to result, 5 s after a first page, slow 4G',
      milliseconds(await bench.measureWarmSearch('ambulance')),
      `at most 50 ms; ${load()}`,
    );
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchBuilds(counts: number[]): Promise<void> {
  let last: BuildMeasure | undefined;
  for (const count of counts) {
    const measure = await measureBuild(count);
    const { seconds, megabytes } = measure;
    const memory = megabytes ? `${Math.round(megabytes)} MiB at most; ` : '';
    const growth = last
      ? `${times(count, last.paragraphs)} the paragraphs, ${times(seconds, last.seconds)} the time, ${times(megabytes, last.megabytes)} the memory; `
      : '';
    row(
      `cold build of ${count} paragraphs, pictures apart`,
      `${seconds.toFixed(1)} s`,
      memory + growth + load(),
    );
    last = measure;
  }
}

const times = (value: number | undefined, base: number | undefined) =>
  value && base ? `${(value / base).toFixed(1)} ×` : 'unknown';

if (sizes.length === 0) await benchPages();
await benchBuilds(sizes.length > 0 ? sizes : SIZES);
