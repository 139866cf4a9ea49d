/** Looks for trouble: random damages of the content, and properties of the gate. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readContent } from '../../src/document/content.ts';
import { ContentError } from '../../src/document/content-error.ts';
import { foldWhitespace, splitSentences } from '../../src/document/text.ts';
import { describeDifference } from '../../src/document/verbatim.ts';
import { withContentCopy } from './damaged-content.ts';

const { paragraphs } = readContent();
const words = paragraphs.map(({ text }) => text);
// The same damages in every run, so that a failure can be looked at.
const RUNS = { seed: 2018, numRuns: 100 };

/** A place in the document, in ten-thousandths of the text, and a way to harm what stands there. */
const damage = fc.record({
  number: fc.integer({ min: 1, max: paragraphs.length }),
  // Anywhere, not mostly at the ends, which are white space.
  place: fc.noBias(fc.integer({ min: 0, max: 9999 })),
  kind: fc.constantFrom('drop', 'double', 'replace', 'swap', 'insert', 'cut'),
  letter: fc.constantFrom('x', '“', '—', ',', '<', '{', '*', '\n\n', '`', '&', '[', '0', ' '),
});
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function harm(text: string, { place, kind, letter }: Damage): string {
  const at = Math.floor((place / 10_000) * text.length);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (kind === 'drop') return before + after.slice(1);
  if (kind === 'double') return before + after.slice(0, 1) + after;
  if (kind === 'replace') return before + letter + after.slice(1);
  if (kind === 'swap') return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
  if (kind === 'insert') return before + letter + after;
  return before;
}

/**
 * Reads a content folder in which one file was changed: a fault must be a `ContentError` of one line that names a
 * file; otherwise every word must be as it was.
 * @returns whether a fault was found.
 */
function readChanged(number: number, change: (source: string) => string): boolean {
  return withContentCopy((folder) => {
    const path = join(folder, 'paragraphs', `${String(number).padStart(2, '0')}.mdx`);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    try {
      assert.deepEqual(
        readContent(folder).paragraphs.map(({ text }) => text),
        words,
      );
      return false;
    } catch (error) {
      assert.ok(error instanceof ContentError, `not a ContentError: ${String(error)}`);
      assert.match(error.message, /\.(?:mdx|yaml|txt)[:/]/u);
      assert.doesNotMatch(error.message, /\n/u);
      return true;
    }
  });
}

test('100 random damages of the words are each caught, or change no word', () => {
  let caught = 0;
  fc.assert(
    fc.property(damage, (one) => {
      caught += Number(
        readChanged(one.number, (source) => {
          const start = source.indexOf('\n---\n', 4) + 5;
          return source.slice(0, start) + harm(source.slice(start), one);
        }),
      );
    }),
    RUNS,
  );
  // What is not caught can only be white space that folds away.
  assert.ok(caught > 90, `${caught} caught`);
});

test('100 random damages of the frontmatter are caught with a clear sentence, or change no word', () => {
  let caught = 0;
  fc.assert(
    fc.property(damage, (one) => {
      caught += Number(
        readChanged(one.number, (source) => {
          const end = source.indexOf('\n---\n', 4);
          return harm(source.slice(0, end), one) + source.slice(end);
        }),
      );
    }),
    RUNS,
  );
  // The wording of a title or summary is free; all that has a rule is checked.
  assert.ok(caught > 30, `${caught} caught`);
});

test('every field of the frontmatter is missed when it is gone and refused when it is of another kind', () => {
  for (const field of ['number', 'title', 'summary', 'part', 'topics', 'pages']) {
    const line = new RegExp(`^${field}:.*$`, 'mu');
    for (const replacement of ['', `${field}:`, `${field}: {a: 1}`, `${field}s: x`]) {
      assert.ok(
        readChanged(4, (source) => source.replace(line, replacement)),
        `${field} replaced by «${replacement}»`,
      );
    }
  }
});

test('the gate calls texts equal exactly when they are, and names the first place where they part', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (expected, actual) => {
      const difference = describeDifference(expected, actual);
      assert.equal(difference === undefined, expected === actual);
      const at = Number(/at character (\d+)/u.exec(difference ?? '')?.[1] ?? 1) - 1;
      assert.equal(expected.slice(0, at), actual.slice(0, at));
    }),
  );
});

test('folded text is its own folding, and its sentences cover it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 200 }), (text) => {
      const folded = foldWhitespace(text);
      assert.equal(foldWhitespace(folded), folded);
      const sentences = splitSentences(folded, 'en');
      assert.equal(
        foldWhitespace(sentences.map((sentence) => sentence.text).join(' ')).replaceAll(' ', ''),
        folded.replaceAll(' ', ''),
      );
      for (const { start, end, text: words } of sentences) assert.equal(folded.slice(start, end), words);
    }),
  );
});
