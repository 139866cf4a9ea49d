import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paragraph } from '../../../src/document/edition.ts';
import { estimateEmbedHeight, formatEmbedCode } from '../../../src/sharing/embed.ts';

test('the code to paste keeps whatever a title holds inside its attribute', () => {
  const paragraph = { number: 4, text: 'x'.repeat(165) } as Paragraph;
  assert.equal(
    formatEmbedCode(paragraph, 'A "title" <b> & more'),
    '<iframe src="http://localhost:4321/p/4/embed/" title="A &quot;title&quot; &lt;b&gt; &amp; more, paragraph 4" width="600" height="256" loading="lazy"></iframe>',
  );
});

test('a longer paragraph gets a higher frame', () => {
  assert.ok(estimateEmbedHeight(900) > estimateEmbedHeight(300));
});
