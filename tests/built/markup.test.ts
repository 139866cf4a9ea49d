import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { SITES } from '../browser/sites.ts';

for (const { name, folder, base } of SITES) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );

  test(`every page is valid HTML (${name})`, async () => {
    const validator = new HtmlValidate();
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
