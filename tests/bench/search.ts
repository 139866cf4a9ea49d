/** Measures the search on the real text: `npm run bench:search`, or with a file of judged queries. */
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { makePlainEngine } from '../../src/search/query/engine.ts';
import { answer as answerQuery, needsLanguages } from '../../src/search/query/search.ts';
import { foldWord, readWords } from '../../src/search/query/words.ts';
import { isHopeless, type Judged, judge, mean, readQueries } from './judge.ts';
import { readLanguagesFile, readSearchData } from './search-content.ts';
import { listAbsentWords, listContentWords, listSlips } from './word-samples.ts';

const data = readSearchData();
const languages = readLanguagesFile();
const engine = makePlainEngine(data);
const ask = (query: string) =>
  answerQuery(query, data, engine, needsLanguages(query, data) ? { languages } : {});

const size = (file: unknown) => brotliCompressSync(JSON.stringify(file)).length;
console.log(
  `data ${size(data)} B (readers’ words ${size(data.paragraphs.map(({ phrases }) => phrases))} B, English words ${size(data.english)} B), languages ${size(languages)} B, brotli\n`,
);

const [file] = process.argv.slice(2);
const queries = readQueries(file === undefined ? undefined : pathToFileURL(file));
const start = performance.now();
const judged: Judged[] = [];
for (const query of queries) judged.push(judge(query, await ask(query.q)));
const time = (performance.now() - start) / queries.length;

const fold = (text: string) =>
  ` ${readWords(text)
    .map(({ word }) => foldWord(word))
    .join(' ')} `;
const entries = data.paragraphs.flatMap(({ phrases }) => phrases.map(fold));
const hasEntry = ({ query }: Judged) => entries.some((entry) => fold(query.q).includes(entry));

function report(name: string, list: readonly Judged[]): void {
  const hopeless = list.filter(({ query }) => isHopeless(query));
  const alarms = hopeless.filter(({ whole }) => whole.length > 0).length;
  const answerable = list.filter(({ query }) => !isHopeless(query));
  const gain = answerable.length > 0 ? mean(answerable.map((one) => one.gain)).toFixed(3) : '    –';
  console.log(
    `${name.padEnd(34)} ${String(list.length).padStart(4)} queries  nDCG@5 ${gain}  alarms ${alarms} of ${hopeless.length}`,
  );
}

for (const kind of new Set(queries.map((query) => query.kind)))
  report(
    kind,
    judged.filter(({ query }) => query.kind === kind),
  );
report('all', judged);
report(
  'without a reader’s word in it',
  judged.filter((one) => !hasEntry(one)),
);
report('with a reader’s word in it', judged.filter(hasEntry));
console.log(
  `all, one for no alarm: ${mean(judged.map(({ gain }) => gain)).toFixed(3)}; ${time.toFixed(2)} ms a query\n`,
);
for (const { query, found, whole, gain } of judged.filter((one) => one.gain < 0.9))
  console.log(
    `${gain.toFixed(2)} ${query.kind}: ${query.q} → ${found.join(' ')} (all: ${whole.join(' ')}); ${JSON.stringify(query.relevant)}`,
  );

const slips = listSlips(data, 500);
const missed: string[] = [];
for (const { word, typed, holders } of slips) {
  const { hits } = await ask(typed);
  if (!holders.includes(hits[0]?.number ?? 0)) missed.push(`${typed} (${word})`);
}
console.log(`\n500 slips: ${1 - missed.length / slips.length} right first; not: ${missed.join(', ')}`);

const silent: string[] = [];
for (const word of listContentWords(data))
  for (let length = 3; length <= word.length; length += 1)
    if ((await ask(word.slice(0, length))).hits.length === 0) silent.push(word.slice(0, length));
console.log(`beginnings that find nothing: ${silent.join(', ') || 'none'}`);

const alarms: string[] = [];
for (const word of listAbsentWords(data, 1000)) {
  const [first] = (await ask(word)).hits;
  if (first?.missing.length === 0) alarms.push(`${word}${first.marks.length > 0 ? '' : '*'}`);
}
console.log(`1,000 absent words: ${alarms.length} have a hit (* by readers’ words): ${alarms.join(', ')}`);
