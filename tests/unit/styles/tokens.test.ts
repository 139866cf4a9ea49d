import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the pictures, the PDF and the manifest have the colours of the pages', () => {
  const [tokens = ''] = /:root \{.*?\}/su.exec(readFileSync('src/styles/tokens.css', 'utf8')) ?? [];
  for (const file of ['sharing/card.ts', 'downloads/typst.ts', 'pages/manifest.webmanifest.ts']) {
    const source = readFileSync(`src/${file}`, 'utf8');
    const copied = [...source.matchAll(/(\w+)(?: =|:) (?:rgb\()?['"](#[\da-f]{6})/gu)];
    assert.ok(copied.length > 1, file);
    for (const [, name = '', colour] of copied) {
      const token = name.replace(/^(?:background|theme)_color$/u, 'paper').toLowerCase();
      assert.match(tokens, new RegExp(`--${token}: ${colour};`, 'u'), `${file}: ${name}`);
    }
  }
});
