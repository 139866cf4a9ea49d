import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { SITES } from '../browser/sites.ts';

for (const { name, folder, base } of SITES) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );

  test(`every page is valid HTML (${name})`, async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
    assert.ok(pages.length >= 17);
    const faults: string[] = [];
    for (const page of pages) {
      const { results } = await validator.validateFile(`${folder}/${page}`);
      for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
        faults.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    assert.deepEqual(faults, []);
  });

  test(`no style needs what Safari 16.0 or Firefox 115 do not read: rules in rules, ranges in media queries (${name})`, () => {
    const scripts = readdirSync(`${folder}/_astro`).filter((file) => file.endsWith('.js'));
    for (const file of [...pages, ...scripts.map((script) => `_astro/${script}`)]) {
      const written = readFileSync(`${folder}/${file}`, 'utf8');
      assert.doesNotMatch(written, /@media[^{]*[<>][^{]*\{|[;{}]&[ .:>+~[]/u, file);
    }
  });

  test(`every link within the site leads to a page and an id that exist (${name})`, () => {
    const idsOf = (file: string) =>
      new Set(
        [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\sid="?([^"\s>]+)/gu)].map(([, id]) => id),
      );
    const ids = new Map(pages.map((page) => [page, idsOf(page)]));
    const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
    let count = 0;
    for (const page of pages) {
      const from = new URL(page.replace(/index\.html$/u, ''), `http://site${base}`);
      // What stands in a template is no link yet.
      const html = readFileSync(`${folder}/${page}`, 'utf8').replace(/<template>.*?<\/template>/gsu, '');
      for (const [, href = ''] of html.matchAll(/<(?:a|link)\s[^>]*?href="([^"]*)"/gu)) {
        const url = new URL(href.replaceAll('&amp;', '&'), from);
        if (url.host !== 'site') continue;
        count += 1;
        assert.ok(url.pathname.startsWith(base), `${page}: ${href} leaves the base`);
        const rest = url.pathname.slice(base.length);
        const file = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
        assert.ok(files.has(file), `${page}: ${href} leads nowhere`);
        const id = url.hash.slice(1);
        if (id) assert.ok(ids.get(file)?.has(id), `${page}: ${href} names no id`);
      }
    }
    assert.ok(count > 200, `${count} links`);
  });
}

/** Properties of CSS Anchor Positioning, which the checker's list of CSS does not know yet. */
const NEWER_CSS = /^CSS: “position-(?:area|try-fallbacks)”: Property .* doesn't exist\.$/u;
/** The package is the path of its jar, and has no types. */
const vnu = createRequire(import.meta.url)('vnu-jar') as string;
const hasJava = spawnSync('java', ['-version']).status === 0;

test('the Nu checker finds no error on any page', { skip: !hasJava && 'Java is not installed' }, () => {
  const [{ folder }] = SITES;
  const { stderr, error } = spawnSync(
    'java',
    ['-jar', vnu, '--format', 'json', '--errors-only', '--skip-non-html', folder],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  assert.equal(error, undefined);
  const { messages } = JSON.parse(stderr) as {
    messages: { url: string; lastLine: number; message: string }[];
  };
  assert.deepEqual(
    messages
      .filter(({ message }) => !NEWER_CSS.test(message))
      .map(({ url, message }) => `${url.replace(/^.*\/root\//u, '')}: ${message}`),
    [],
  );
});
