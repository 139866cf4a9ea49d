import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { create } from 'fontkitten';
import { findUnsupportedSigns, readSerif } from '../../../src/styles/read-serif.ts';

const files = Object.values(await readSerif()).flat();

test('the faces come unpacked and none overwrites another', () => {
  const names = files.map((file) => {
    const font = create(Buffer.from(file));
    return font.isCollection ? '' : `${font.type} ${font.postscriptName} ${font.hasGlyphForCodePoint(0x141)}`;
  });
  const faces = ['Regular', 'SemiBold', 'Italic'].map((face) => `TTF SourceSerif4-${face}`);
  assert.deepEqual(
    names,
    faces.flatMap((face) => [`${face} false`, `${face} true`]),
  );
});

test('signs that neither Latin nor Latin Extended has are found, each once', () => {
  assert.deepEqual(findUnsupportedSigns('Łódź, naïve “quotes” – 1½ %\n\n'), []);
  assert.deepEqual(findUnsupportedSigns('≥ 5 ≥ co\u2010operate 人权'), ['≥', '\u2010', '人', '权']);
});

test('the style sheet gives each file the range of signs that its publisher gives it', () => {
  const require = createRequire(import.meta.url);
  const published: Record<string, string> = require('@fontsource/source-serif-4/unicode.json');
  const css = readFileSync('src/styles/fonts.css', 'utf8').replace(/\s+/gu, '');
  const declared = [
    ...css.matchAll(/source-serif-4-(latin|latin-ext)-\d+-[a-z]+\.woff2[^}]*?unicode-range:([^;]+)/gu),
  ];
  assert.equal(declared.length, 6);
  for (const [, subset = '', range] of declared) assert.equal(range, published[subset]);
});
