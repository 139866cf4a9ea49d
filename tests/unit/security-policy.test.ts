import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { addPolicy } from '../../src/site/security-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy comes first and allows exactly what stands inline', () => {
  const html =
    '<head><meta charset="utf-8"><title>x</title><style>a{}</style><script>1</script><script type="module" src="/a.js"></script><script type="application/ld+json">{}</script></head>';
  const result = addPolicy(html, 'x.html');
  assert.ok(result.startsWith('<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"'));
  assert.ok(result.includes(`script-src 'self' 'wasm-unsafe-eval' ${hash('1')};`));
  assert.ok(result.includes(`style-src ${hash('a{}')}"`));
  assert.ok(!/unsafe-inline|'unsafe-eval'/u.test(result));
});

test('what no hash can allow is refused', () => {
  assert.throws(
    () => addPolicy('<meta charset="utf-8"><p style="color:red">', 'x.html'),
    /x\.html: the policy forbids the attribute style/,
  );
  assert.throws(
    () => addPolicy('<meta charset="utf-8"><p onclick="x()">', 'x.html'),
    /forbids the attribute onclick/,
  );
  assert.throws(() => addPolicy('<p>', 'x.html'), /x\.html: the page has no/);
});
