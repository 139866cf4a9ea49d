import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../src/document/text.ts';

const WORDS =
  'service support member region training donor relief volunteer school record visit number law city rescue call road village doctor water house season report fund teacher child market river field winter bridge station office garden letter window summer paper music forest table corner family evening morning picture island mountain valley harbour engine signal'.split(
    ' ',
  );
const SENTENCES = 2;
const WORDS_PER_SENTENCE = 35;
const PARAGRAPHS_PER_PAGE = 3;
const TERMS = 10;
const PARTS = ['beginning', 'middle', 'end'];

/** Small and seeded, so that every run builds the same document (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Replaces a content folder by that of a made-up document of so many paragraphs, about as long as the real ones. */
export function writeSyntheticContent(folder: string, count: number): void {
  const random = makeRandom(count);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['paragraphs', 'pages', 'source']) mkdirSync(join(folder, part), { recursive: true });
  const texts = Array.from({ length: count }, (_, index) => writeText(random, index + 1));
  const digits = Math.max(2, String(count).length);
  const transcript = ['---', '**Synthetic document**\n\nOf a bench\n\n--With no meaning\n\nMarch 2018'];
  for (const [index, text] of texts.entries()) {
    const number = index + 1;
    const page = Math.floor(index / PARAGRAPHS_PER_PAGE) + 1;
    const startsPage = index > 0 && index % PARAGRAPHS_PER_PAGE === 0;
    if (startsPage) transcript.push('---');
    transcript.push(`${number}. ${text}`);
    const figure = `${1000 + number} things`;
    writeFileSync(
      join(folder, 'paragraphs', `${String(number).padStart(digits, '0')}.mdx`),
      `---
number: ${number}
title: About ${text.split(' ').slice(2, 5).join(' ')}
summary: It speaks of ${text.split(' ').slice(2, 8).join(' ')}.
part: ${PARTS[Math.floor((index / count) * PARTS.length)]}
topics: [${['first', 'second', 'third'][index % 3]}]
figures:
  - text: '${1000 + number}'
    value: ${1000 + number}
    unit: thing
    counts: things
    kind: amount
    quote: '${figure}'
---

${startsPage ? `<PageBreak page={${page}} /> ` : ''}${text}
`,
    );
  }
  writeFileSync(join(folder, 'source/transcript.txt'), `${transcript.join('\n\n')}\n`);
  // The other has no title block, and the number of each page where the page ends.
  let page = 0;
  const raw = transcript.slice(2).map((line) => (line === '---' ? `${++page}` : line));
  writeFileSync(join(folder, 'source/raw.txt'), `${raw.join('\n\n')}\n`);
  const terms = WORDS.slice(0, TERMS).map(
    (word) => `- { id: ${word}, name: ${word}, forms: [${word}], explanation: A word. }\n`,
  );
  writeFileSync(join(folder, 'terms.yaml'), terms.join(''));
  writeFileSync(join(folder, 'charts.yaml'), '[]');
  writeFileSync(
    join(folder, 'citations.yaml'),
    `- id: plain
  name: Plain
  entry: A Bench, With no meaning (2018){pinpoint}, {url}
  pinpoint: { one: ', para. {n}', several: ', paras. {n}' }
`,
  );
  for (const file of ['words.yaml', 'languages.yaml']) writeFileSync(join(folder, file), '{}');
  writeFileSync(
    join(folder, 'submission.yaml'),
    `titleBlock: { kind: Synthetic document, bodies: Of a bench, title: --With no meaning, date: March 2018 }
name: With no meaning
issued: '2018-03'
language: en
authors: [{ name: A Bench, short: Bench }]
genre: Synthetic text
occasion: A measurement.
description: A made-up document to measure builds with.
counts:
  paragraphs: ${count}
  sentences: ${texts.reduce((sum, text) => sum + splitSentences(text).length, 0)}
  words: ${texts.reduce((sum, text) => sum + text.split(' ').length, 0)}
  pages: ${Math.ceil(count / PARAGRAPHS_PER_PAGE)}
transcripts:
  - { letter: A, file: raw.txt, base: false, note: 'Made up, without its title.' }
  - { letter: B, file: transcript.txt, base: true, note: Made up. }
parts: [${PARTS.map((id) => `{ id: ${id}, title: The ${id} }`).join(', ')}]
topics: [{ id: first, title: First }, { id: second, title: Second }, { id: third, title: Third }]
`,
  );
  writeFileSync(
    join(folder, 'pages/about.mdx'),
    '---\ntitle: About this document\ndescription: It is made up.\n---\n\nIt is made up, to measure builds with.\n',
  );
}

function writeText(random: () => number, number: number): string {
  const sentences = Array.from({ length: SENTENCES }, (_, index) => {
    const words = Array.from(
      { length: WORDS_PER_SENTENCE },
      () => WORDS[Math.floor(random() * WORDS.length)] ?? '',
    );
    if (index === 0) words.splice(5, 0, `${1000 + number} things`);
    return `The ${words.join(' ')}.`;
  });
  return sentences.join(' ');
}
