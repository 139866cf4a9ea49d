import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SITE_URL, SITES } from '../browser/sites.ts';

const [root, subPath] = SITES;
const pictures = readdirSync(root.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?:^|\/)card\.png$/u.test(file),
);
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('every paragraph has a picture of 1200 × 630 that no other page has', () => {
  assert.equal(pictures.filter((file) => file.startsWith('p/')).length, 13);
  for (const file of pictures) {
    const png = readFileSync(`${root.folder}/${file}`);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], file);
  }
  assert.equal(new Set(pictures.map((file) => hash(`${root.folder}/${file}`))).size, pictures.length);
});

test('two builds make the same pictures, byte for byte', () => {
  for (const file of pictures)
    assert.equal(hash(`${root.folder}/${file}`), hash(`${subPath.folder}/${file}`), file);
});

for (const { name, folder, base } of SITES) {
  test(`every page has its own title, description, address and picture to be shared with (${name})`, () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('index.html') && !file.includes('embed/'),
    );
    assert.ok(pages.length >= 16);
    const seen = new Set<string>();
    for (const page of pages) {
      const html = readFileSync(`${folder}/${page}`, 'utf8');
      const read = (property: string) =>
        new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
      const address = `${SITE_URL}${base}${page.replace(/index\.html$/u, '')}`;
      assert.equal(read('og:url'), address);
      assert.equal(read('og:image'), `${address}card.png`);
      assert.equal(read('twitter:card'), 'summary_large_image');
      assert.ok(existsSync(`${folder}/${page.replace(/index\.html$/u, 'card.png')}`), page);
      for (const value of [read('og:title'), read('og:description')]) {
        assert.ok(value.length > 3, page);
        assert.ok(!seen.has(value), `${page}: «${value}» stands on another page too`);
        seen.add(value);
      }
    }
  });
}
