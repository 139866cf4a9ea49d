import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { foldWhitespace } from '../../../src/document/text.ts';
import { compilePdf, missingPdf } from '../../../src/downloads/pdf.ts';
import { formatTypst } from '../../../src/downloads/typst.ts';
import { readFixture } from '../fixture/read-fixture.ts';

const SITE = 'http://localhost:4321';
const edition = readFixture();
const titleBlock = Object.values(edition.submission.titleBlock);
const missing = missingPdf ?? findMissingPoppler();

test('the PDF is tagged and gives the paragraphs verbatim', {
  skip: missing,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'edition-pdf-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'submission.pdf');
  writeFileSync(file, await compilePdf(formatTypst(edition)));
  const text = foldWhitespace(run('pdftotext', [file, '-']));
  for (const paragraph of edition.paragraphs) {
    assert.ok(text.includes(paragraph.text), `paragraph ${paragraph.number}`);
    assert.ok(text.includes(`${SITE}/p/${paragraph.number}/`), `address of paragraph ${paragraph.number}`);
  }
  for (const line of titleBlock) assert.ok(text.includes(line), line);
  assert.match(text, /everything else is editorial/u);
  const facts = run('pdfinfo', [file]);
  assert.match(facts, /^Tagged: +yes$/mu);
  assert.match(facts, /^Title: +On clean rivers$/mu);
  assert.match(run('pdfinfo', ['-meta', file]), /<pdfuaid:part>1</u);
});

test('a letter that the fonts lack stops the PDF and is not left out in silence', {
  skip: missingPdf,
}, async () => {
  const [first] = edition.paragraphs;
  assert.ok(first);
  const source = formatTypst({
    ...edition,
    paragraphs: [{ ...first, text: '人权', emphases: [], pageBreaks: [] }],
  });
  await assert.rejects(compilePdf(source), /^Error: submission\.pdf cannot be set: /u);
});

test('a host without the compiler says what to install, and offers no PDF', () => {
  const empty = mkdtempSync(join(tmpdir(), 'edition-empty-'));
  after(() => rmSync(empty, { recursive: true }));
  const fonts = '@fontsource-variable/source-serif-4';
  mkdirSync(join(empty, 'node_modules', dirname(fonts)), { recursive: true });
  symlinkSync(resolve('node_modules', fonts), join(empty, 'node_modules', fonts));
  const modules = ['downloads.ts', 'pdf.ts'].map((name) => pathToFileURL(`src/downloads/${name}`).href);
  const code = `
    const [{ listDownloads }, { compilePdf, missingPdf }] = await Promise.all(
      ${JSON.stringify(modules)}.map((module) => import(module)),
    );
    const failure = await compilePdf('').catch((error) => error.message);
    const offered = listDownloads().map(([extension]) => extension);
    console.log(JSON.stringify({ failure, offered, explanation: missingPdf }));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: empty,
    encoding: 'utf8',
  });
  const { failure, offered, explanation } = JSON.parse(output);
  assert.match(
    explanation,
    /^The PDF is left out: Typst's compiler is not installed for .*\. Install it with "npm install --no-save @myriaddreamin\/typst-ts-node-compiler@0\.7\.0"\.$/u,
  );
  assert.equal(failure, explanation);
  assert.deepEqual(offered, ['txt', 'md', 'json', 'xml']);
});

function findMissingPoppler(): string | undefined {
  return spawnSync('pdftotext', ['-v']).error ? 'pdftotext is missing; install poppler-utils' : undefined;
}

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
