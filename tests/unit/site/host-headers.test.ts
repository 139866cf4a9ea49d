import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatHeaders, listHeaderRules } from '../../../src/site/host-headers.ts';

const RULES = listHeaderRules(['404.html', 'about/index.html', 'index.html', 'p/4/index.html']);

test('_headers puts the base before each path', () => {
  const text = formatHeaders('/x/', RULES);
  assert.ok(text.startsWith('/x/*\n  X-Content-Type-Options: nosniff\n'), text);
  assert.ok(
    text.endsWith(
      "/x/about/\n  Cache-Control: public, max-age=300, must-revalidate\n  Content-Security-Policy: frame-ancestors 'none'\n",
    ),
    text,
  );
  assert.match(text, /^\/x\/p\/:number\/embed\/\n.*\n {2}Content-Security-Policy: frame-ancestors \*$/mu);
  assert.doesNotMatch(text, /404/u);
});

for (const file of ['.hosting/nginx.conf', '.hosting/Caddyfile']) {
  test(`${file} names each header with each of its values, and each path that is not just a page`, () => {
    const example = readFileSync(file, 'utf8');
    for (const { path, headers } of RULES) {
      for (const [name, value] of Object.entries(headers)) {
        assert.ok(example.includes(name), name);
        assert.ok(example.includes(value), value);
      }
      const literal = path.replace(/:number\/(.*)$/u, '\\d+/$1').replace(/\/?\*$/u, '');
      if (!/^(?:about\/|p\/\\d\+\/)?$/u.test(literal)) assert.ok(example.includes(literal), literal);
    }
  });
}
