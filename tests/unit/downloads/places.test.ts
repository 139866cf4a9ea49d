import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { formatAkomaNtoso } from '../../../src/downloads/akoma-ntoso.ts';
import { listDownloads } from '../../../src/downloads/downloads.ts';
import { compilePdf, missingPdf } from '../../../src/downloads/pdf.ts';
import { formatTypst } from '../../../src/downloads/typst.ts';
import { HARBOUR } from '../figures/harbour.ts';

const SITE = 'http://localhost:4321';
const SCHEMA = '../shared/schema/akomantoso30.xsd';
const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
after(() => rmSync(folder, { recursive: true }));

const isInstalled = (command: string) => spawnSync(command, ['--version']).error === undefined;
const missingPoppler = isInstalled('pdfinfo') ? false : 'pdfinfo is missing; install poppler-utils';
const missingLint = isInstalled('xmllint') ? false : 'xmllint is missing; install libxml2-utils';
const missingSchema = existsSync(SCHEMA) ? false : `${SCHEMA} is not there`;

test('every download has a route of its name, and every such route is a download', () => {
  const routed = readdirSync('src/pages').flatMap((file) => {
    const served = /DOWNLOADS\.(\w+)\.write/u.exec(
      file.endsWith('.ts') ? readFileSync(join('src/pages', file), 'utf8') : '',
    )?.[1];
    if (served) assert.match(file, new RegExp(`^(?:submission|\\[name\\])\\.${served}\\.ts$`, 'u'));
    return served ?? [];
  });
  const listed = new Set([...listDownloads().map(([extension]) => extension), 'pdf']);
  assert.deepEqual(routed.sort(), [...listed].sort());
});

test('each paragraph of the PDF is a named destination, with number and address in the outline', {
  skip: missingPdf ?? missingPoppler,
}, async () => {
  const file = join(folder, 'submission.pdf');
  writeFileSync(file, await compilePdf(formatTypst(HARBOUR)));
  const run = (command: string, args: string[]) =>
    execFileSync(command, [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const names = [...run('pdfinfo', ['-dests', file]).matchAll(/"(.*)"/gu)].map(([, name]) => name);
  assert.deepEqual(names, ['p1', 'p2']);
  const outline = /<outline>([\s\S]*)<\/outline>/u.exec(
    run('pdftohtml', ['-xml', '-stdout', '-i', file]),
  )?.[1];
  assert.deepEqual(
    [...(outline ?? '').matchAll(/<item[^>]*>(.*)<\/item>/gu)].map(([, text = '']) =>
      text.replace(/\s+/gu, ' '),
    ),
    ['--On boats', `1 Boats ${SITE}/p/1/`, `2 Rules ${SITE}/p/2/`],
  );
  const structure = run('pdfinfo', ['-struct', file]);
  assert.match(structure, /H1 "--On boats"[\s\S]*H2 "1 Boats/u);
  // A page mark is drawn: no letter of it can be read or copied.
  const text = run('pdftotext', [file, '-']).replace(/\s+/gu, ' ');
  assert.ok(text.includes('We read the Rules of the Port in 2011 & found them good.'), text);
});

test('the Akoma Ntoso is valid by the schema of OASIS', { skip: missingLint || missingSchema }, () => {
  const file = join(folder, 'submission.xml');
  writeFileSync(file, formatAkomaNtoso(HARBOUR));
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', SCHEMA, file], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});

test('the first alias in the Akoma Ntoso is the title', () => {
  const [, alias] = /<FRBRalias ([^>]*)\/>/u.exec(formatAkomaNtoso(HARBOUR)) ?? [];
  assert.equal(alias, 'value="On boats" name="title"');
});
