import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { addToHead, parsePage } from '../../../src/site/built-page.ts';
import { makePolicy } from '../../../src/site/content-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const addPolicy = (html: string, links = '') => {
  const page = parsePage('x.html', html);
  return addToHead(page, makePolicy(page) + links);
};
const CHARSET = '<head><meta charset="utf-8">';

test('the policy stands right after the charset and allows exactly what stands inline', () => {
  const html = `${CHARSET}<title>x</title><style>a>b{content:"&amp;"}</style><script>if (1 < 2 && "</p>") {}</script><script type="module" src="/a.js"></script><script type="application/ld+json">{}</script></head><noscript><style>c{}</style></noscript>`;
  const result = addPolicy(html);
  assert.ok(result.startsWith(`${CHARSET}<meta http-equiv="Content-Security-Policy" content="`), result);
  assert.match(result, /; require-trusted-types-for 'script'; trusted-types service-worker; /u);
  assert.ok(
    result.includes(`; script-src 'self' 'wasm-unsafe-eval' ${hash('if (1 < 2 && "</p>") {}')}; `),
    result,
  );
  assert.ok(result.includes(`style-src ${hash('a>b{content:"&amp;"}')} ${hash('c{}')}"><title>`), result);
  assert.doesNotMatch(result, /unsafe-inline|'unsafe-eval'/u);
  assert.equal(result.replace(/<meta http-equiv[^>]+>/u, ''), html);
});

test('the same script twice is allowed once, and a charset in any spelling is found', () => {
  const result = addPolicy("<meta charset='UTF-8' ><script>1</script><script>1</script>");
  assert.equal(result.split(hash('1')).length, 2);
  assert.ok(result.startsWith("<meta charset='UTF-8' ><meta http-equiv"));
});

test('what no hash can allow is refused, and named', () => {
  for (const [markup, says] of [
    ['<p style="color:red">', 'style="color:red" of <p>'],
    ['<P\n  onclick = go()>', 'onclick="go()" of <p>'],
    ['<svg><path style></svg>', 'style="" of <path>'],
  ]) {
    assert.throws(() => addPolicy(CHARSET + markup), {
      message: `x.html: the policy forbids the attribute ${says}.`,
    });
  }
  assert.doesNotThrow(() => addPolicy(`${CHARSET}<p title='x style="y" onclick="z"'>`));
  assert.throws(() => addPolicy('<p>'), {
    message: 'x.html: the page has no <meta charset> to put its policy after.',
  });
});

test('links of the page follow its policy, before all else', () => {
  const result = addPolicy(`${CHARSET}<title>x</title></head>`, '<link rel="a">');
  assert.match(result, /^<head><meta charset="utf-8"><meta http-equiv[^>]+><link rel="a"><title>x<\/title>/u);
});
