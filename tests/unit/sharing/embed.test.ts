import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estimateEmbedHeight, formatEmbedCode } from '../../../src/sharing/embed.ts';

test('the code to paste keeps whatever a title holds inside its attribute', () => {
  const code = formatEmbedCode({
    url: 'https://edition.example/p/4/embed/?a=1&b',
    title: 'A "title" <b>',
    height: 300,
  });
  assert.equal(
    code,
    '<iframe src="https://edition.example/p/4/embed/?a=1&amp;b" title="A &quot;title&quot; &lt;b>" width="600" height="300" loading="lazy"></iframe>',
  );
});

test('a longer paragraph gets a higher frame', () => {
  assert.ok(estimateEmbedHeight(900) > estimateEmbedHeight(300));
});
