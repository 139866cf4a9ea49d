import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { create } from 'fontkitten';
import { writeFontFaces } from '../../../src/styles/font-faces.ts';

const files = (subset: string) => ({
  regular: `${subset}.r`,
  semibold: `${subset}.s`,
  italic: `${subset}.i`,
});
const rules = writeFontFaces({ 'latin-ext': files('ext'), latin: files('latin') }).split(/(?<=\})/u);

test('each file of the typeface has its rule, Latin last, so that it serves the signs that both have', () => {
  const own = rules.filter((rule) => rule.includes('url('));
  assert.deepEqual(
    own.map((rule) => /url\((?<file>[^)]+)\)/u.exec(rule)?.groups?.['file']),
    ['ext.r', 'ext.s', 'ext.i', 'latin.r', 'latin.s', 'latin.i'],
  );
  for (const rule of own) assert.match(rule, /font-display:optional;unicode-range:U\+[0-9A-F]{4}-/u);
});

test('a fallback is found by its full and its PostScript name, and is as high as the typeface', () => {
  const bold = rules.find((rule) => rule.includes('Fitted Times') && rule.includes('weight:600')) ?? '';
  assert.match(
    bold,
    /src:local\("Times New Roman Bold"\),local\("TimesNewRomanPS-BoldMT"\),local\("Liberation Serif Bold"\),local\("LiberationSerif-Bold"\)/u,
  );
  const [, size = 0, ascent = 0] =
    /size-adjust:([\d.]+)%;ascent-override:([\d.]+)%/u.exec(bold)?.map(Number) ?? [];
  assert.ok(Math.abs((size * ascent) / 10_000 - 1.036) < 0.001);
});

/** What a rule of each face says, the names of its file in a substitute and of ours, and the words that are set in it. */
const FACES: [rule: string, face: string, ownFace: string, words: RegExp][] = [
  ['font-weight:400;font-style:normal', '400-normal', '400-normal', /(?<=\n---\n).*$/gsu],
  ['font-weight:600', '700-normal', '600-normal', /(?<=^title: ).*$/gmu],
  ['font-style:italic', '400-italic', '400-italic', /(?<=\*)[^*]+(?=\*)/gu],
];

test('the words of each face are as wide in a fallback as in the typeface, within a hundredth', () => {
  const substitutes = {
    Georgia: 'gelasio',
    'Noto Serif': 'noto-serif',
    Times: 'tinos',
    'DejaVu Serif': 'dejavu-serif',
  };
  const folder = 'content/paragraphs/';
  const sources = readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8'));
  for (const [style, face, ownFace, words] of FACES) {
    const text = sources.flatMap((source) => source.match(words) ?? []).join('');
    const wanted = measureWidth('source-serif-4', ownFace, text);
    for (const [family, substitute] of Object.entries(substitutes)) {
      const rule = rules.find((each) => each.includes(`Fitted ${family}`) && each.includes(style)) ?? '';
      const size = Number(/size-adjust:(?<size>[\d.]+)%/u.exec(rule)?.groups?.['size']) / 100;
      const width = measureWidth(substitute, face, text) * size;
      assert.ok(Math.abs(width / wanted - 1) < 0.01, `${family}, ${style}: ${width / wanted}`);
    }
  }
});

/** The width of a text in em, in a face of a typeface of `@fontsource`. */
function measureWidth(typeface: string, face: string, text: string): number {
  const { resolve } = createRequire(import.meta.url);
  const file = resolve(`@fontsource/${typeface}/files/${typeface}-latin-${face}.woff2`);
  const font = create(readFileSync(file));
  assert.ok(!font.isCollection);
  const advances = [...text].map((sign) => font.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth);
  return advances.reduce((sum, advance) => sum + advance, 0) / font.unitsPerEm;
}
