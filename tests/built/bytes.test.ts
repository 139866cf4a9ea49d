import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { SITES } from '../browser/sites.ts';

const { folder } = SITES[0];
const read = (path: string) => readFileSync(`${folder}/${path}`);
const paragraphPages = readdirSync(`${folder}/p`, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^\d+\/index\.html$/u.test(file))
  .map((file) => `p/${file}`);

test('a paragraph page, its style included, is at most 14 kB and asks for no other style', () => {
  assert.equal(paragraphPages.length, 13);
  for (const page of paragraphPages) {
    const html = read(page);
    assert.ok(brotliCompressSync(html).length <= 14_000, `${page}: ${brotliCompressSync(html).length} bytes`);
    assert.doesNotMatch(html.toString(), /rel="stylesheet"|@import/u);
    for (const [tag] of html.toString().matchAll(/<script[^>]+src=[^>]+>/gu)) {
      assert.match(tag, /type="module"/u, 'a script that blocks');
    }
  }
});

/** Imported by the page's script as soon as the page is complete. */
const AT_LOAD = /"_astro\/(share-actions\.[^"]+)"/u;

test('the scripts that run while a page is read are at most 6 kB', () => {
  for (const page of ['index.html', ...paragraphPages]) {
    const sources = [
      ...read(page)
        .toString()
        .matchAll(/<script[^>]+src="([^"]+)"/gu),
    ].map(([, source = '']) => source);
    const loaded = new Set<string>();
    const load = (source: string) => {
      if (loaded.has(source)) return;
      loaded.add(source);
      // What a module imports statically comes with it.
      const code = read(source).toString();
      for (const [, path = ''] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/gu)) load(`_astro/${path}`);
      const [, later] = AT_LOAD.exec(code) ?? [];
      if (later) load(`_astro/${later}`);
    };
    for (const source of sources) load(source.replace(/^\//u, ''));
    const bytes = [...loaded].reduce((sum, source) => sum + brotliCompressSync(read(source)).length, 0);
    assert.ok(
      [...loaded].some((source) => source.includes('share-actions')),
      page,
    );
    assert.ok(bytes <= 6_000, `${page}: ${bytes} bytes of script`);
  }
});

test('the fonts are two files of at most 45 kB together', () => {
  const fonts = readdirSync(`${folder}/_astro/fonts`);
  assert.equal(fonts.length, 2);
  const bytes = fonts.reduce((sum, font) => sum + read(`_astro/fonts/${font}`).length, 0);
  assert.ok(bytes <= 45_000, `${bytes} bytes of fonts`);
});

test('the first answer of a search waits for at most 7 files of 140 kB together, all named by its page', () => {
  const html = read('search/index.html');
  const sources = [
    ...html
      .toString()
      .matchAll(/<(?:link rel="(?:module)?preload" href|script type="module" src)="\/([^"]+)"/gu),
  ];
  const files = sources.map(([, path = '']) => read(path));
  const sizes = [html, ...files].map((content) => brotliCompressSync(content).length);
  assert.ok(sizes.length >= 5 && sizes.length <= 7, `${sizes.length} files`);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(bytes <= 140_000, `${bytes} bytes`);
});
