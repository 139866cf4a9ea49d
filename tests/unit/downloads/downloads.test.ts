import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Node, Parent } from 'mdast';
import remarkParse from 'remark-parse';
import { type SaxesAttributeNSIncomplete, SaxesParser } from 'saxes';
import { unified } from 'unified';
import { readContent } from '../../../src/document/content.ts';
import { foldWhitespace } from '../../../src/document/text.ts';
import { checkAkomaNtoso, formatAkomaNtoso } from '../../../src/downloads/akoma-ntoso.ts';
import { describeDataSchema, describeParagraph, describeSubmission } from '../../../src/downloads/data.ts';
import { formatJson, listDownloads } from '../../../src/downloads/downloads.ts';
import { compilePdf, explainMissingPdf } from '../../../src/downloads/pdf.ts';
import { formatMarkdown, formatPlainText } from '../../../src/downloads/plain-text.ts';
import { formatTypst } from '../../../src/downloads/typst.ts';
import { element } from '../../../src/downloads/xml.ts';

const SITE = 'https://edition.example';
const edition = readContent();
const texts = edition.paragraphs.map(({ text }) => text);
const numbered = edition.paragraphs.map(({ number, text }) => `${number}. ${text}`);
const { kind, bodies, title, date } = edition.submission.titleBlock;
const titleBlock = [kind, bodies, title, date];

test('the plain text holds the title block and a line a paragraph, verbatim', () => {
  const lines = formatPlainText(edition, SITE).split('\n');
  assert.deepEqual(lines.slice(0, 4), titleBlock);
  assert.deepEqual(
    lines.filter((line) => /^\d/u.test(line)),
    numbered,
  );
  assert.match(lines.join('\n'), /\nEditorial note\. .*https:\/\/edition\.example\/about\//u);
});

test('the Markdown gives the paragraphs verbatim when it is read as Markdown', () => {
  const markdown = formatMarkdown(edition, SITE);
  assert.deepEqual(readMarkdown(markdown), texts);
  assert.match(markdown, /\*Draft Amendment to the Red Cross Law of the People's Republic of China\*,/u);
  assert.match(markdown, /\*Editorial note\.\*/u);
});

test('the Markdown keeps words that look like markup', () => {
  const text = '- 1. *stars* _lines_ [a](b) <i> `x` # ~ a|b & \\ end';
  const [first] = edition.paragraphs;
  assert.ok(first);
  const paragraphs = [{ ...first, text, emphases: [] }];
  assert.deepEqual(readMarkdown(formatMarkdown({ ...edition, paragraphs }, SITE)), [text]);
});

test('the JSON holds the words verbatim and fits the published schema', () => {
  const submission: unknown = JSON.parse(formatJson(describeSubmission(edition, SITE)));
  const ajv = createValidator();
  const validate = ajv.compile(describeDataSchema('submission', SITE));
  assert.ok(validate(submission), JSON.stringify(validate.errors));
  const data = describeSubmission(edition, SITE);
  assert.deepEqual(
    data.paragraphs.map(({ source }) => source.text),
    texts,
  );
  assert.deepEqual(
    data.paragraphs.map(({ source }) => source.sentences.map(({ text }) => text).join(' ')),
    texts,
  );
  assert.deepEqual(Object.values(data.source.titleBlock), titleBlock);
});

test('the data of each paragraph fits the published schema, and damaged data does not', () => {
  const validate = createValidator().compile(describeDataSchema('paragraph', SITE));
  for (const [index, paragraph] of edition.paragraphs.entries()) {
    const data: unknown = JSON.parse(formatJson(describeParagraph(paragraph, edition, SITE)));
    assert.ok(validate(data), `paragraph ${paragraph.number}: ${JSON.stringify(validate.errors)}`);
    assert.equal(describeParagraph(paragraph, edition, SITE).source.text, texts[index]);
    assert.equal(validate({ ...(data as object), number: 'four' }), false);
    assert.equal(validate({ ...(data as object), surplus: true }), false);
  }
});

test('data that does not fit its published schema stops the build', () => {
  const [paragraph] = edition.paragraphs;
  assert.ok(paragraph);
  assert.throws(() => describeParagraph({ ...paragraph, pages: [0] }, edition, SITE), {
    name: 'ContentError',
    message: /^p\/1\.json does not fit its published schema at editorial\.pages\.0: /u,
  });
});

test('the XML is well formed and gives the title block and the paragraphs verbatim', () => {
  const { paragraphs, preface, ids } = readXml(formatAkomaNtoso(edition, SITE));
  assert.deepEqual(preface, titleBlock);
  assert.deepEqual(
    paragraphs.map(({ num, text }) => `${num} ${text}`),
    numbered,
  );
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.includes('para_4__content__p_1__span_2'));
});

test('the XML keeps words that look like markup', () => {
  const text = 'a < b & c > d "e" \'f\' ]]>';
  const [first] = edition.paragraphs;
  assert.ok(first);
  const sentences = [{ number: 1, start: 0, end: text.length, text }];
  const paragraphs = [{ ...first, text, sentences, title: 'A "title" & <more>' }];
  assert.deepEqual(
    readXml(formatAkomaNtoso({ ...edition, paragraphs }, SITE)).paragraphs.map((paragraph) => paragraph.text),
    [text],
  );
});

test('XML that the standard does not allow stops the build', () => {
  const cases: [ReturnType<typeof element>, RegExp][] = [
    [element('akomaNtoso', { xmlns: 'x' }, [element('body')]), /<akomaNtoso> may not hold <body>/u],
    [element('doc', {}), /<doc> lacks name/u],
    [element('preface', { eId: 'a', style: 'b' }), /<preface> may not have style/u],
    [element('preface', { eId: 'a' }, [element('p', { eId: 'a' })]), /eId «a» is given twice/u],
    [element('FRBRauthor', { href: '#nobody' }), /points to nothing at «#nobody»/u],
    [
      element('paragraph', { eId: 'a' }, [
        element('content', { eId: 'b' }, [element('p')]),
        element('num', { eId: 'c' }),
      ]),
      /<num> stands too late/u,
    ],
  ];
  for (const [root, message] of cases) assert.throws(() => checkAkomaNtoso(root), message);
});

test('two runs write the same bytes', async () => {
  for (const { extension, write } of listDownloads()) {
    const [once, again] = [await write(edition, SITE), await write(edition, SITE)];
    assert.ok(Buffer.from(once).equals(Buffer.from(again)), extension);
  }
});

test('every download says what is editorial', async () => {
  for (const { extension, write } of listDownloads()) {
    const body = await write(edition, SITE);
    if (typeof body === 'string') assert.match(body, /everything else is editorial/u, extension);
  }
});

const missing = explainMissingPdf() ?? findMissingPoppler();

test('the PDF is tagged, has an outline of the paragraphs and gives them verbatim', {
  skip: missing,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'edition-pdf-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'submission.pdf');
  writeFileSync(file, await compilePdf(formatTypst(edition, SITE)));
  const text = foldWhitespace(run('pdftotext', [file, '-']));
  for (const paragraph of edition.paragraphs) {
    assert.ok(text.includes(paragraph.text), `paragraph ${paragraph.number}`);
    assert.ok(text.includes(`${SITE}/p/${paragraph.number}/`), `address of paragraph ${paragraph.number}`);
  }
  for (const line of titleBlock) assert.ok(text.includes(line), line);
  assert.match(text, /everything else is editorial/u);
  const facts = run('pdfinfo', [file]);
  assert.match(facts, /^Tagged: +yes$/mu);
  assert.match(facts, /^Title: +On safeguarding the right to life$/mu);
  assert.match(run('pdfinfo', ['-meta', file]), /<pdfuaid:part>1</u);
  const outline =
    /<outline>([\s\S]*)<\/outline>/u.exec(run('pdftohtml', ['-xml', '-stdout', '-i', file]))?.[1] ?? '';
  const headings = [...outline.matchAll(/<item[^>]*>(.*)<\/item>/gu)].map((match) =>
    foldWhitespace(match[1] ?? ''),
  );
  assert.deepEqual(
    headings,
    edition.paragraphs.map((paragraph) => `${paragraph.number} ${paragraph.title}`),
  );
});

test('a letter that the fonts lack stops the PDF and is not left out in silence', {
  skip: explainMissingPdf(),
}, async () => {
  const [first] = edition.paragraphs;
  assert.ok(first);
  const source = formatTypst(
    { ...edition, paragraphs: [{ ...first, text: '人权', emphases: [], pageBreaks: [] }] },
    SITE,
  );
  await assert.rejects(compilePdf(source), /^Error: submission\.pdf cannot be set: /u);
});

function createValidator(): Ajv2020 {
  return new Ajv2020({ formats: { uri: (value: string) => URL.canParse(value) } });
}

function readMarkdown(markdown: string): string[] {
  const items: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'listItem') items.push(readText(node));
    else if ('children' in node) (node as Parent).children.forEach(visit);
  };
  visit(unified().use(remarkParse).parse(markdown));
  return items;
}

function readText(node: Node): string {
  if ('value' in node) return String(node.value);
  return 'children' in node ? (node as Parent).children.map(readText).join('') : '';
}

/** Reads the XML with a parser that refuses what is not well formed. */
function readXml(xml: string) {
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  const ids: string[] = [];
  const preface: string[] = [];
  const paragraphs: { num: string; text: string }[] = [];
  parser.on('attribute', ({ name, value }: SaxesAttributeNSIncomplete) => {
    if (name === 'eId') ids.push(value);
  });
  parser.on('opentag', ({ local }) => {
    open.push(local);
    if (local === 'paragraph' && open.includes('mainBody')) paragraphs.push({ num: '', text: '' });
    if (local === 'p' && open.includes('preface')) preface.push('');
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const paragraph = paragraphs.at(-1);
    if (open.includes('preface') && open.includes('p')) preface.push(`${preface.pop()}${text}`);
    else if (paragraph && open.includes('num')) paragraph.num += text;
    else if (paragraph && open.includes('p') && open.includes('mainBody')) paragraph.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { ids, preface, paragraphs };
}

function findMissingPoppler(): string | undefined {
  return spawnSync('pdftotext', ['-v']).error ? 'pdftotext is missing; install poppler-utils' : undefined;
}

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

test('a host without the compiler says what to install, and offers no PDF', () => {
  const empty = mkdtempSync(join(tmpdir(), 'edition-empty-'));
  after(() => rmSync(empty, { recursive: true }));
  const modules = ['downloads.ts', 'pdf.ts'].map((name) => pathToFileURL(`src/document/${name}`).href);
  const code = `
    const [{ listDownloads }, { compilePdf, explainMissingPdf }] = await Promise.all(
      ${JSON.stringify(modules)}.map((module) => import(module)),
    );
    const failure = await compilePdf('').catch((error) => error.message);
    const offered = listDownloads().map(({ extension }) => extension);
    console.log(JSON.stringify({ failure, offered, explanation: explainMissingPdf() }));
  `;
  const run = (packages: string[]) => {
    for (const name of packages) {
      mkdirSync(join(empty, 'node_modules', dirname(name)), { recursive: true });
      symlinkSync(resolve('node_modules', name), join(empty, 'node_modules', name));
    }
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: empty,
      encoding: 'utf8',
    });
    return JSON.parse(output) as { failure: string; offered: string[]; explanation: string };
  };
  const bare = run([]);
  assert.match(
    bare.explanation,
    /^The PDF is left out: the fonts of .* are missing\. Install them with "npm ci"\.$/u,
  );
  const withFonts = run(['@fontsource-variable/source-serif-4']);
  assert.match(
    withFonts.explanation,
    /^The PDF is left out: Typst's compiler is not installed for .*\. Install it with "npm install --no-save @myriaddreamin\/typst-ts-node-compiler@0\.7\.0"\.$/u,
  );
  for (const { failure, explanation, offered } of [bare, withFonts]) {
    assert.equal(failure, explanation);
    assert.deepEqual(offered, ['txt', 'md', 'json', 'xml']);
  }
});
