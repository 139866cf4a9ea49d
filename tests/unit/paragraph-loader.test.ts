import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRenderer } from '../../src/markup/paragraph-loader.ts';

const render = createRenderer('en');

test('a body becomes a paragraph of sentences, with its italics and an empty mark where a page begins', () => {
  assert.equal(
    render(4, 'One *two*, "three" <PageBreak page={2} /> four. Five – six...'),
    '<p><span id="p4s1">One <em>two</em>, "three" ' +
      '<span id="page-2" class="page-break" role="doc-pagebreak" title="Page 2 of the source begins" data-page="2" data-editorial=""></span>' +
      ' four.</span> <span id="p4s2">Five – six...</span></p>',
  );
});
