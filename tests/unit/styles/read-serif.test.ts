import assert from 'node:assert/strict';
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
