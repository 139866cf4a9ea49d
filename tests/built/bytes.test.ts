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
    };
    for (const source of sources) load(source.replace(/^\//u, ''));
    const bytes = [...loaded].reduce((sum, source) => sum + brotliCompressSync(read(source)).length, 0);
    assert.ok(loaded.size > 0, page);
    assert.ok(bytes <= 6_000, `${page}: ${bytes} bytes of script`);
  }
});

test('the fonts are at most 42 kB in two files, and 62 kB with the italics', () => {
  const sizeOf = (face: string) => {
    const [file, ...others] = readdirSync(`${folder}/_astro`).filter((name) =>
      new RegExp(`^source-serif-4-latin-${face}\\..*woff2$`, 'u').test(name),
    );
    assert.ok(file && others.length === 0, face);
    return read(`_astro/${file}`).length;
  };
  const upright = sizeOf('400-normal') + sizeOf('600-normal');
  assert.ok(upright <= 42_000, `${upright} bytes`);
  assert.ok(upright + sizeOf('400-italic') <= 62_000, `${upright + sizeOf('400-italic')} bytes`);
});

test('the first answer of a search waits for at most 6 files, all named by its page, as many as a browser asks for at a time without HTTP/2', () => {
  const html = read('search/index.html');
  // It does not wait for the typeface, which is asked for after them.
  const [head = ''] = html.toString().split(/(?=<link rel="preload" href="[^"]+\.woff2")/u);
  const sources = [...head.matchAll(/<link rel="(?:module)?preload" href="([^"]+)"/gu)];
  for (const [, path = ''] of html.toString().matchAll(/<script type="module" src="([^"]+)"/gu))
    assert.ok(
      sources.some(([, source = '']) => source.endsWith(path.slice(1))),
      path,
    );
  const files = [...new Set(sources.map(([, path = '']) => new URL(path, 'http://site/search/').pathname))];
  assert.ok(files.includes('/search/data.json'), files.join());
  const sizes = [html, ...files.map((path) => read(path.slice(1)))].map(
    (content) => brotliCompressSync(content).length,
  );
  assert.ok(files.length <= 6, files.join());
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(bytes <= 40_000, `${bytes} bytes`);
});
