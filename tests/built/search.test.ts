import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listEnglishWords } from '../../src/build/search/english.ts';
import { readContent } from '../../src/document/content.ts';
import { answerQuery } from '../../src/search/answer.ts';
import { SITES } from '../browser/sites.ts';
import { type Answered, measureByKind, measureGain, readQueries } from '../search/judge.ts';
import { openBuiltIndex } from '../search/open-built-index.ts';
import { listForeignWords, listTypos } from '../search/word-samples.ts';

const { engine, vocabulary } = await openBuiltIndex(SITES[0].folder);
const edition = readContent();
const find = async (query: string) =>
  (await answerQuery(query, engine, vocabulary)).hits.map(({ number }) => number);

test('judged queries find what answers them, and nothing where the text has no answer', async () => {
  const answers: Answered[] = [];
  for (const query of readQueries()) answers.push([query, await find(query.q)]);
  assert.ok(answers.length > 120);
  const kinds = measureByKind(answers);
  for (const [kind, { gain }] of kinds)
    assert.ok(gain >= (kind === 'all' ? 0.97 : 0.93), `nDCG@5 of ${kind}: ${gain.toFixed(3)}`);
  assert.equal(kinds.get('all')?.falseHits, 0, 'queries without an answer find nothing');
});

test('every number of the text finds its paragraph first: as it stands, without commas, and in full', async () => {
  let count = 0;
  for (const { number, figures } of edition.paragraphs) {
    for (const { text, value } of figures) {
      if (!/\d/u.test(text)) continue;
      const holders = edition.paragraphs
        .filter((paragraph) =>
          paragraph.figures.some((figure) => figure.value === value || figure.text === text),
        )
        .map((paragraph) => paragraph.number);
      assert.ok(holders.includes(number));
      const forms = [
        text,
        text.replaceAll(',', ''),
        ...(text.endsWith('%') ? [] : [value.toLocaleString('en-US')]),
      ];
      for (const form of forms) {
        const [first] = await find(form);
        assert.ok(first !== undefined && holders.includes(first), `«${form}» finds paragraph ${first} first`);
        count += 1;
      }
    }
  }
  assert.ok(count > 100, `${count} forms`);
});

test('of 1,000 common words that the text lacks, at most 1 % find anything', async () => {
  const words = listForeignWords(edition, vocabulary, 1000);
  assert.equal(words.length, 1000);
  const found: string[] = [];
  for (const word of words) if ((await find(word)).length > 0) found.push(word);
  assert.ok(found.length <= 10, found.join(' '));
});

test('a slip of one letter in a word of the text finds what the word finds', async () => {
  const english = new Set(listEnglishWords());
  const gains: number[] = [];
  for (const { typo, relevant } of listTypos(edition, 500)) {
    assert.ok(!english.has(typo));
    gains.push(measureGain({ relevant }, await find(typo)));
  }
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  assert.equal(gains.length, 500);
  assert.ok(mean >= 0.92, `nDCG@5 ${mean.toFixed(3)}`);
});

test('what is shipped for the planner is small', async () => {
  const { readFileSync } = await import('node:fs');
  const { brotliCompressSync } = await import('node:zlib');
  const bytes = brotliCompressSync(readFileSync(`${SITES[0].folder}/pagefind/vocabulary.json`)).length;
  assert.ok(bytes <= 10_000, `${bytes} bytes`);
});
