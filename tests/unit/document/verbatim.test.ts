import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeAbsence, describeDifference } from '../../../src/document/verbatim.ts';

test('a difference is described by its place and both readings', () => {
  assert.equal(describeDifference('same', 'same'), undefined);
  assert.equal(describeDifference('a b c', 'a x c'), 'at character 3 expected «a b c» but found «a x c»');
  assert.equal(
    describeDifference('a b', 'a'),
    'at character 2 expected «a b» but found the end of the text after «a»',
  );
});

test('signs that look the same are named by their code points', () => {
  const cases: [expected: string, actual: string, says: RegExp][] = [
    ['a b', 'a\u00a0b', /\(here a space, U\+0020\) but found «.*» \(here a no-break space, U\+00A0\)$/u],
    ['a b', 'a\u2003b', /U\+0020.*an em space, U\+2003/u],
    ['caf\u00e9', 'cafe\u0301', /\(here U\+00E9\).*\(here U\+0065 U\+0301\)/u],
    ['"zero"', '“zero"', /\(here U\+0022\).*\(here U\+201C\)/u],
    ['government', 'gov\u200bernment', /U\+200B/u],
  ];
  for (const [expected, actual, says] of cases)
    assert.match(describeDifference(expected, actual) ?? '', says);
});

test('texts are called equal exactly when they are, and the first place where they part is named', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (expected, actual) => {
      const difference = describeDifference(expected, actual);
      assert.equal(difference === undefined, expected === actual);
      const at = Number(/at character (\d+)/u.exec(difference ?? '')?.[1] ?? 1) - 1;
      assert.equal(expected.slice(0, at), actual.slice(0, at));
    }),
  );
});

test('words that are not found are absent, or written with other signs', () => {
  assert.equal(describeAbsence('lake', 'no river'), 'occurs nowhere');
  assert.match(
    describeAbsence('“zero” waste', 'found "zero" waste'),
    /^occurs only with other signs that look the same: .*U\+0022.*U\+201C/u,
  );
  assert.match(describeAbsence('12\u00a0lakes', 'the 12 lakes'), /U\+00A0/u);
});
