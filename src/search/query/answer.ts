/** Answers a query: what was found, what was understood otherwise than typed, what is not there. */
import { listCorrections } from './correct.ts';
import type { Engine, Entry } from './engine.ts';
import { cutExcerpts, type Excerpt } from './excerpt.ts';
import { type Plan, planQuery } from './plan.ts';
import { type Ranked, rankParagraphs } from './rank.ts';
import { type Replacement, type Resolution, resolvePlan } from './resolve.ts';
import { isStopword } from './stopwords.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A paragraph that answers a query, ready to be shown. */
export interface Hit {
  number: number;
  title: string;
  part: string;
  topics: string[];
  /** Every word of the text that was found, from 0. */
  positions: number[];
  /** What it is listed under, where its text lacks the words. */
  listed: Ranked['listed'];
  excerpts: Excerpt[];
}

/** The answer to a query. */
export interface Answer {
  hits: Hit[];
  /** A paragraph that a bare number may mean, offered before the hits. */
  jump?: { number: number; title: string };
  corrections: Replacement[];
  /** What the text does not have, its title block neither. */
  absent: string[];
  /** What stands in the title block, but in no paragraph. */
  titled: string[];
  /** The query has nothing but words that are too common to be looked for. */
  isTooCommon: boolean;
  /** The query asks for a paragraph that does not exist. */
  isBeyond: boolean;
  /** Queries that would find something, where this one finds nothing. */
  suggestions: string[];
}

/** A word that more than this share of the paragraphs have is common. */
const COMMON = 0.3;
/** A query of more words was hardly typed. */
const LONGEST_TYPED = 12;

/** Answers a query as it was typed; `asTyped` keeps its words from being corrected. */
export async function answerQuery(
  typed: string,
  engine: Engine,
  vocabulary: Vocabulary,
  options: { asTyped?: boolean } = {},
): Promise<Answer> {
  const plan = planQuery(typed);
  const resolution = await resolvePlan(plan, engine, vocabulary, options);
  const { terms, absentCount } = resolution;
  const titled = resolution.absent.filter((words) => isInTitleBlock(words, vocabulary));
  const absent = resolution.absent.filter((words) => !titled.includes(words));
  const knownCount = terms.reduce((sum, { length }) => sum + length, 0);
  // In a pasted passage quotes are the source's own; in a short query they are meant.
  const isPasted = plan.words.length > LONGEST_TYPED;
  // Beside as much that is absent, a word that many paragraphs have does not say what was meant: "mental health".
  const isCommon = terms.every(({ matches }) => matches.size > Math.max(3, COMMON * vocabulary.paragraphs));
  const isMostlyAbsent =
    absentCount > knownCount ||
    (absentCount > 0 && absentCount === knownCount && isCommon) ||
    (!isPasted && resolution.absent.some((words) => words.startsWith('“')));
  const verbatim = await findVerbatim(plan, engine);
  const needed = isPasted ? 0 : terms.filter(({ isPhrase }) => isPhrase).length;
  let ranked = isMostlyAbsent ? [] : rankParagraphs(terms, vocabulary.paragraphs, { verbatim, needed });
  if (terms.length === 0 && absentCount === 0 && plan.words.length > 1) {
    ranked = await findCommonPhrase(plan.words, engine, vocabulary);
  }
  const asked = await readReference(plan, engine, vocabulary.paragraphs);
  const [first] = asked;
  const isBare = plan.reference?.isBare === true;
  const isNumberFound = isBare && ranked.length > 0;
  const referred = asked.map((entry): Ranked => ({ entry, positions: [], listed: [], score: 0 }));
  const others = ranked.filter(({ entry }) => !asked.some(({ number }) => number === entry.number));
  // "7" means the paragraph, unless the text has that number: then the number's paragraphs go first.
  ranked = isNumberFound
    ? [...ranked, ...referred.filter(({ entry }) => !ranked.some((one) => one.entry.number === entry.number))]
    : [...referred, ...others];
  return {
    hits: ranked.map((one) => toHit(one, vocabulary)),
    ...(isBare && first && { jump: { number: first.number, title: first.title } }),
    corrections: ranked.length > 0 ? resolution.corrections : [],
    absent: asked.length > 0 ? [] : absent,
    titled: asked.length > 0 ? [] : titled,
    isTooCommon:
      ranked.length === 0 && absentCount === 0 && plan.words.length > 0 && plan.reference === undefined,
    isBeyond: plan.reference !== undefined && asked.length === 0 && (!isBare || ranked.length === 0),
    suggestions: ranked.length > 0 ? [] : suggestQueries(plan, resolution, vocabulary),
  };
}

/** Whether words that no paragraph has stand side by side in the title block. */
function isInTitleBlock(words: string, { titleBlock }: Vocabulary): boolean {
  return ` ${titleBlock} `.includes(` ${words.replace(/[“”]/gu, '')} `);
}

/** The paragraphs that have all the words of a query side by side, the common ones too. */
async function findVerbatim({ words }: Plan, engine: Engine): Promise<Set<number>> {
  const found = words.length > 2 ? await engine.ask(words.join(' ')) : [];
  const inText = found.filter(({ positions }) => positions.length > 0);
  return new Set(await Promise.all(inText.map(async ({ read }) => (await read()).number)));
}

/** The paragraphs that a query names by number. */
async function readReference({ reference }: Plan, engine: Engine, count: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const asked of reference?.numbers ?? []) {
    const number = asked < 0 ? count : asked;
    for (const found of await engine.ask(`paragraph ${number}`)) {
      const entry = await found.read();
      if (entry.number === number) entries.push(entry);
    }
  }
  return entries;
}

/** "And so on": common words are looked for only side by side. */
async function findCommonPhrase(words: string[], engine: Engine, vocabulary: Vocabulary): Promise<Ranked[]> {
  const plan: Plan = { phrases: [words], words: [], capitals: new Set(), isOpen: false };
  const { terms } = await resolvePlan(plan, engine, vocabulary);
  return rankParagraphs(terms, vocabulary.paragraphs, { verbatim: new Set(), needed: 1 });
}

function toHit({ entry, positions, listed }: Ranked, { sentences }: Vocabulary): Hit {
  const { number, title, part, topics, words } = entry;
  return {
    number,
    title,
    part,
    topics,
    positions,
    listed,
    excerpts: cutExcerpts(words, positions, sentences[number - 1] ?? []),
  };
}

/** Near words of the text for those that it lacks, then what it does have of the query. */
function suggestQueries({ words }: Plan, { terms, absent }: Resolution, vocabulary: Vocabulary): string[] {
  const near = absent
    .filter((word) => words.includes(word))
    .flatMap((word) => listCorrections(word, vocabulary.textWords).slice(0, 2))
    .map(({ word }) => word);
  const begun = absent
    .filter((word) => word.length > 2 && words.includes(word))
    .flatMap((word) => [...vocabulary.textWords].filter((one) => one.startsWith(word)).slice(0, 3));
  const known = terms.map(({ typed }) => typed);
  return [...new Set([...near, ...begun, ...known])].filter((word) => !isStopword(word)).slice(0, 5);
}
