/** Looks for trouble: 300 random damages of the small document, from a seed that is new in every run and printed when one fails. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { ContentError } from '../../../src/document/content-error.ts';
import { readFixture, withContentCopy } from '../fixture/read-fixture.ts';

const { paragraphs, transcripts, submission } = readFixture();
const TEXT = JSON.stringify({
  paragraphs: paragraphs.map(({ text, emphases, pageBreaks, sentences }) => ({
    text,
    emphases,
    pageBreaks,
    sentences,
  })),
  titleBlock: submission.titleBlock,
});
const MDX = ['paragraphs/01.mdx', 'paragraphs/02.mdx', 'paragraphs/03.mdx'];
const YAML = ['submission.yaml', 'charts.yaml', 'terms.yaml', 'pages/about.mdx'];

/** A place in a file, as a share of its length, and a way to harm what stands there. */
const damage = fc.record({
  // Anywhere, not mostly at the ends, which are white space.
  place: fc.noBias(fc.integer({ min: 0, max: 9999 })),
  kind: fc.constantFrom('drop', 'double', 'replace', 'swap', 'insert', 'cut'),
  sign: fc.constantFrom(
    'x',
    '“',
    '—',
    ',',
    '<',
    '{',
    '*',
    '\n\n',
    '`',
    '&',
    '[',
    '0',
    ' ',
    '\u00a0',
    '\u2003',
    '\u0301',
    '_',
    '<!--',
    '\t',
    ': ',
    '# ',
    "'",
  ),
});
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function harm(text: string, { place, kind, sign }: Damage): string {
  const at = Math.floor((place / 10_000) * text.length);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (kind) {
    case 'drop':
      return before + after.slice(1);
    case 'double':
      return before + after.slice(0, 1) + after;
    case 'replace':
      return before + sign + after.slice(1);
    case 'swap':
      return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
    case 'insert':
      return before + sign + after;
    default:
      return before;
  }
}

/**
 * Reads the content with one file changed: a fault must be said in one sentence with file and fix; otherwise every
 * word, mark and sentence must be as it was, and as the transcript that stands there has it.
 * @returns whether a fault was found.
 */
function isRefused(file: string, change: (source: string) => string): boolean {
  return withContentCopy((root) => {
    const path = join(root, 'content', file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    try {
      const found = readFixture(root);
      assert.equal(
        JSON.stringify({
          paragraphs: found.paragraphs.map(({ text, emphases, pageBreaks, sentences }) => ({
            text,
            emphases,
            pageBreaks,
            sentences,
          })),
          titleBlock: found.submission.titleBlock,
        }),
        TEXT,
      );
      return false;
    } catch (error) {
      assert.ok(error instanceof ContentError, `not a ContentError: ${String(error)}`);
      assert.match(error.message, /^content\/\S+: [^\n]+; [^\n]+\.$/u);
      return true;
    }
  });
}

/** Where the words of a paragraph's file begin. */
function findBody(source: string): number {
  return source.indexOf('\n---\n', 4) + 5;
}

test('150 random damages of the words are each refused, or change no word', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...MDX), damage, (file, change) => {
      refused += Number(
        isRefused(file, (source) => {
          const start = findBody(source);
          return source.slice(0, start) + harm(source.slice(start), change);
        }),
      );
    }),
    { numRuns: 150 },
  );
  // What is not refused can only be white space that folds away, or a sign that puts itself in the place of its like.
  assert.ok(refused > 110, `${refused} refused`);
});

test('100 random damages of fields and notes are refused with a clear sentence, or change no word', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...MDX, ...YAML), damage, (file, change) => {
      refused += Number(
        isRefused(file, (source) => {
          const end = MDX.includes(file) ? findBody(source) - 5 : source.length;
          return harm(source.slice(0, end), change) + source.slice(end);
        }),
      );
    }),
    { numRuns: 100 },
  );
  // The wording of titles, summaries and notes is free; all that has a rule is checked.
  assert.ok(refused > 20, `${refused} refused`);
});

test('50 random damages of the transcript that the text follows are refused, or change no word', () => {
  const base = transcripts.find((transcript) => transcript.base);
  assert.ok(base);
  fc.assert(
    fc.property(damage, (change) => {
      isRefused(`source/${base.file}`, (source) => harm(source, change));
    }),
    { numRuns: 50 },
  );
});

test('every field is missed when it is gone and refused when it is of another kind', () => {
  for (const field of ['number', 'title', 'summary', 'part', 'topics'])
    for (const replacement of ['', `${field}:`, `${field}: {a: 1}`, `${field}s: x`])
      assert.ok(
        isRefused('paragraphs/02.mdx', (source) =>
          source.replace(new RegExp(`^${field}:.*$`, 'mu'), replacement),
        ),
        `${field} replaced by «${replacement}»`,
      );
});
