import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { missingPdf } from '../../src/downloads/pdf.ts';
import { hashText, normaliseText } from '../../src/fidelity/integrity.ts';
import { edition } from '../browser/edition.ts';
import { SITE_URL, SITES } from '../browser/sites.ts';

for (const { name, folder, base } of SITES) {
  const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');

  test(`the published plain text hashes to what the edition says (${name})`, () => {
    const lines = read('submission.txt')
      .split('\n')
      .filter((line) => /^\d+\. /u.test(line));
    assert.equal(hash('sha256', `${lines.join('\n')}\n`), hashText(edition));
    assert.ok(read('about/index.html').includes(hashText(edition)));
  });

  test(`the published transcripts are the edition's, byte for byte (${name})`, () => {
    for (const { file } of edition.transcripts)
      assert.ok(
        readFileSync(`${folder}/source/${file}`).equals(readFileSync(`content/source/${file}`)),
        file,
      );
  });

  test(`every address in the data leads to a file of the site (${name})`, () => {
    const files = ['submission.json', ...edition.paragraphs.map(({ number }) => `p/${number}.json`)];
    let count = 0;
    for (const file of files) {
      for (const [, address = ''] of read(file).matchAll(/"(https?:[^"#]+)[^"]*"/gu)) {
        assert.ok(address.startsWith(`${SITE_URL}${base}`), `${file}: ${address}`);
        const path = address.slice(`${SITE_URL}${base}`.length);
        assert.ok(
          readFileSync(`${folder}/${path === '' || path.endsWith('/') ? `${path}index.html` : path}`),
        );
        count += 1;
      }
    }
    assert.ok(count > 100, `${count} addresses`);
  });

  test(`the data of the paragraphs is that of the whole document (${name})`, () => {
    const whole = JSON.parse(read('submission.json')) as { paragraphs: { source: { text: string } }[] };
    const alone = edition.paragraphs.map(
      ({ number }) => (JSON.parse(read(`p/${number}.json`)) as { source: { text: string } }).source,
    );
    assert.deepEqual(
      whole.paragraphs.map(({ source }) => source),
      alone,
    );
    assert.equal(
      normaliseText(alone.map(({ text }, index) => ({ number: index + 1, text }))),
      normaliseText(edition.paragraphs),
    );
  });

  test(`the PDF is whole (${name})`, { skip: missingPdf }, () => {
    const pdf = readFileSync(`${folder}/submission.pdf`, 'latin1');
    assert.match(pdf, /^%PDF-1\.7/u);
    assert.match(pdf, /%%EOF\s*$/u);
  });
}
