import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SaxesAttributeNSIncomplete, SaxesParser } from 'saxes';
import { formatAkomaNtoso } from '../../../src/downloads/akoma-ntoso.ts';
import { readFixture } from '../fixture/read-fixture.ts';

const edition = readFixture();
const numbered = edition.paragraphs.map(({ number, text }) => `${number}. ${text}`);
const titleBlock = Object.values(edition.submission.titleBlock);

test('the XML is well formed and gives the title block and the paragraphs verbatim', () => {
  const { paragraphs, preface, ids } = readXml(formatAkomaNtoso(edition));
  assert.deepEqual(preface, titleBlock);
  assert.deepEqual(
    paragraphs.map(({ num, text }) => `${num} ${text}`),
    numbered,
  );
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.includes('para_3__content__p_1__span_2'));
});

test('the XML keeps words that look like markup', () => {
  const text = 'a < b & c > d "e" \'f\' ]]>';
  const [first] = edition.paragraphs;
  assert.ok(first);
  const sentences = [{ number: 1, start: 0, end: text.length, text }];
  const paragraphs = [{ ...first, text, sentences, title: 'A "title" & <more>' }];
  assert.deepEqual(
    readXml(formatAkomaNtoso({ ...edition, paragraphs })).paragraphs.map((paragraph) => paragraph.text),
    [text],
  );
});

/** Reads the XML with a parser that refuses what is not well formed. */
function readXml(xml: string) {
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  const ids: string[] = [];
  const preface: string[] = [];
  const paragraphs: { num: string; text: string }[] = [];
  parser.on('attribute', ({ name, value }: SaxesAttributeNSIncomplete) => {
    if (name === 'eId') ids.push(value);
  });
  parser.on('opentag', ({ local }) => {
    open.push(local);
    if (local === 'paragraph' && open.includes('mainBody')) paragraphs.push({ num: '', text: '' });
    if (local === 'p' && open.includes('preface')) preface.push('');
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const paragraph = paragraphs.at(-1);
    if (open.includes('preface') && open.includes('p')) preface.push(`${preface.pop()}${text}`);
    else if (paragraph && open.includes('num')) paragraph.num += text;
    else if (paragraph && open.includes('p') && open.includes('mainBody')) paragraph.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { ids, preface, paragraphs };
}
