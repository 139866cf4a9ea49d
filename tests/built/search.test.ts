import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listEnglishWords } from '../../src/search/index/english.ts';
import { readContent } from '../../src/document/content.ts';
import { answerQuery } from '../../src/search/query/answer.ts';
import { normalizeText, splitWords } from '../../src/search/query/normalize.ts';
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

/** A stretch of words of the text as it stands, and the paragraph that it is from. */
const stretch = (length: { min: number; max: number }) =>
  fc
    .record({
      paragraph: fc.constantFrom(...edition.paragraphs),
      at: fc.noBias(fc.nat(1e6)),
      count: fc.integer(length),
    })
    .map(({ paragraph: { number, text }, at, count }) => {
      const words = text.split(' ');
      const start = at % Math.max(1, words.length - count);
      return { number, words: words.slice(start, start + count) };
    });

test('every word, pair and triple of neighbouring words of the text finds its paragraph', async () => {
  let count = 0;
  for (const { number, text } of edition.paragraphs) {
    const words = text.split(' ');
    for (const length of [1, 2, 3]) {
      for (let start = 0; start + length <= words.length; start += 1) {
        const query = words.slice(start, start + length).join(' ');
        // One letter is the beginning of many words.
        if (query.length < 2) continue;
        const { hits, isTooCommon } = await answerQuery(query, engine, vocabulary);
        assert.ok(
          isTooCommon || hits.some((hit) => hit.number === number),
          `«${query}» of paragraph ${number}`,
        );
        count += 1;
      }
    }
  }
  assert.ok(count > 2500, `${count} queries`);
});

test('any stretch of the text, pasted, finds its paragraph first', async () => {
  await fc.assert(
    fc.asyncProperty(stretch({ min: 4, max: 40 }), async ({ number, words }) => {
      const [first] = await find(words.join(' '));
      const found = edition.paragraphs.find((one) => one.number === first);
      // Where several paragraphs hold it, each is as good.
      assert.ok(first === number || found?.text.includes(words.join(' ')), `${first} before ${number}`);
    }),
    { seed: 2018, numRuns: 300 },
  );
});

test('any stretch of the text in quotes finds exactly the paragraphs that hold it', async () => {
  await fc.assert(
    fc.asyncProperty(stretch({ min: 1, max: 8 }), async ({ words }) => {
      const fold = (text: string) => ` ${splitWords(normalizeText(text)).join(' ')} `;
      const phrase = words.join(' ').replace(/[“”"]/gu, '');
      const holders = edition.paragraphs.filter(({ text }) => fold(text).includes(fold(phrase)));
      const found = await find(`"${phrase}"`);
      assert.deepEqual(
        found.sort((one, other) => one - other),
        holders.map(({ number }) => number),
      );
    }),
    { seed: 2018, numRuns: 300 },
  );
});

test('any query at all is answered, with hits that are there and excerpts that are verbatim', async () => {
  const words = edition.paragraphs.flatMap(({ text }) => text.split(' '));
  const query = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 8 })
      .map((some) => some.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(query, async (typed) => {
      const { hits } = await answerQuery(typed, engine, vocabulary);
      assert.equal(new Set(hits.map(({ number }) => number)).size, hits.length);
      for (const { number, positions, excerpts } of hits) {
        const text = edition.paragraphs.find((one) => one.number === number)?.text ?? '';
        const count = text.split(' ').length;
        assert.ok(positions.every((at) => at >= 0 && at < count));
        for (const { pieces } of excerpts) assert.ok(text.includes(pieces.join('').replace(/^… | …$/gu, '')));
      }
    }),
    { seed: 2018, numRuns: 500 },
  );
});

test('what is shipped for the planner is small', async () => {
  const { readFileSync } = await import('node:fs');
  const { brotliCompressSync } = await import('node:zlib');
  const bytes = brotliCompressSync(readFileSync(`${SITES[0].folder}/pagefind/vocabulary.json`)).length;
  assert.ok(bytes <= 10_500, `${bytes} bytes`);
});
