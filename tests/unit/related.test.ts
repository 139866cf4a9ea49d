import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/document/content.ts';
import { findRelated } from '../../src/document/related.ts';

const { paragraphs } = readContent();

test('every paragraph leads on to others that share its topics', () => {
  for (const { number, topics } of paragraphs) {
    const related = findRelated(number, paragraphs);
    assert.ok(related.length > 0 && related.length <= 3, `paragraph ${number}`);
    for (const { paragraph, topics: shared } of related) {
      assert.notEqual(paragraph.number, number);
      assert.ok(shared.length > 0 && shared.every((topic) => topics.includes(topic)));
      assert.ok(shared.every((topic) => paragraph.topics.includes(topic)));
    }
  }
});

test('a rare topic in common counts for more than a frequent one', () => {
  const make = (number: number, topics: string[]) =>
    ({ ...paragraphs[0], number, topics }) as (typeof paragraphs)[number];
  const made = [
    make(1, ['rare', 'common']),
    make(2, ['common']),
    make(3, ['rare']),
    make(4, ['common']),
    make(5, []),
  ];
  assert.deepEqual(
    findRelated(1, made).map(({ paragraph }) => paragraph.number),
    [3, 2, 4],
  );
});
