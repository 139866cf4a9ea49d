import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  listParagraphTerms,
  locateTerms,
  type Term,
  termSchema,
  termsCheck,
} from '../../../src/terms/terms.ts';
import { HARBOUR } from '../figures/harbour.ts';

const term = (forms: string[], id = 'it'): Term => ({ id, name: 'It', forms, explanation: 'That.' });

test('a term without an explanation is refused', () => {
  const { explanation: _, ...bare } = term(['boats']);
  assert.equal(termSchema.safeParse(term(['boats'])).success, true);
  assert.equal(termSchema.safeParse(bare).success, false);
});

test('a term has every place of its words, the title block first', () => {
  const [located] = locateTerms([term(['boats', 'Port'])], HARBOUR);
  assert.deepEqual(
    located?.places.map(({ paragraph, sentence }) => [paragraph, sentence]),
    [
      [undefined, undefined],
      [1, 1],
      [2, 1],
    ],
  );
});

test('a part of a longer word is no place', () => {
  assert.throws(
    () => termsCheck.check([term(['boats', 'boat'])], HARBOUR, 'content/terms.yaml'),
    /terms\.yaml: field «it»: the form «boat» does not occur in the text/u,
  );
});

test('a paragraph has the terms that stand in it, sought in no other', () => {
  const terms = [term(['boats', 'Port']), term(['Port'], 'port')];
  const found = HARBOUR.paragraphs.map((paragraph) =>
    listParagraphTerms(terms, paragraph).map(({ id }) => id),
  );
  assert.deepEqual(found, [['it'], ['it', 'port']]);
});
