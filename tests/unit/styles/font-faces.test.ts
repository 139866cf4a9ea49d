import assert from 'node:assert/strict';
import { test } from 'node:test';
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
  for (const rule of own) assert.match(rule, /font-display:swap;unicode-range:U\+[0-9A-F]{4}-/u);
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
