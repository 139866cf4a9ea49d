/** What the words of other languages are held to on the real text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePlainEngine } from '../../../src/search/query/engine.ts';
import { answer } from '../../../src/search/query/search.ts';
import { readLanguagesFile, readSearchData } from '../../bench/search-content.ts';

const data = readSearchData();
const languages = readLanguagesFile();
const engine = makePlainEngine(data);

/** Of each paragraph, what it deals with, where French does not say it in the English word. */
const NOTIONS = [
  ...['Red Cross', 'law', 'human rights', 'most vulnerable people', 'government', 'volunteers', 'schools'],
  ...['enterprises', 'emergency', 'patients', 'hospital', 'people in custody', 'heart disease', 'typhoon'],
  ...['medical team', 'poor', 'elder', 'disabled', 'only child', 'single parent', 'reform through labour'],
  ...['donors', 'stem cell', 'transplant', 'body donation', 'rescue', 'training', 'natural calamities'],
  ...['AIDS', 'red ribbons', 'peer education', 'universities', 'youth', 'inadequate', 'resources', 'support'],
  ...['social security', 'living conditions', 'research', 'new technologies', 'people from all walks'],
];

test('every word of another language finds what it means, and none of them lacks a notion of the text', async () => {
  const silent: string[] = [];
  for (const [code, { words }] of Object.entries(languages)) {
    const meant = new Set(Object.values(words).flat());
    silent.push(...NOTIONS.filter((notion) => !meant.has(notion)).map((notion) => `${code}: ${notion}`));
    for (const typed of Object.keys(words)) {
      const { hits, titleBlock } = await answer(typed, data, engine, { languages });
      if (hits[0]?.missing.length !== 0 && !titleBlock) silent.push(`${code}: ${typed}`);
    }
  }
  assert.deepEqual(silent, []);
});
