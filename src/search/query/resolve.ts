/** Looks up what a plan asks for, term by term, and says what was brought to another word and what is not there. */
import { listCorrections } from './correct.ts';
import type { Engine, Entry, Found } from './engine.ts';
import { type Match, matchListed, matchNumber, matchPhrase, matchWord } from './match.ts';
import { findNumbers } from './numbers.ts';
import type { Plan } from './plan.ts';
import { listSpellings } from './spelling.ts';
import { singularOfIrregular, stem } from './stem.ts';
import { isFrame, isLight, isStopword } from './stopwords.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing that a query asks for, and the paragraphs that have it. */
export interface Term {
  /** What was typed. */
  typed: string;
  /** The words that the index knows for it. */
  words: string[];
  /** The place of its first word in the query. */
  at: number;
  /** How many words of the query it takes up. */
  length: number;
  matches: Map<number, Match>;
  isPhrase: boolean;
}

/** A typed word that was brought to others. */
export interface Replacement {
  typed: string;
  words: string[];
}

/** What became of a plan. */
export interface Resolution {
  terms: Term[];
  corrections: Replacement[];
  /** Words and phrases that the text does not have. */
  absent: string[];
  absentCount: number;
}

interface Reading {
  words: string[];
  how: 'typed' | 'spelling' | 'prefix' | 'corrected';
}

/** At most this many paragraphs are read for one term. */
const MOST_READ = 100;
/** At most this many words of the vocabulary may complete an unfinished word. */
const MOST_COMPLETIONS = 16;
const LONGEST_KEYWORD = 5;

/** Resolves a plan against an index. */
export async function resolvePlan(
  plan: Plan,
  engine: Engine,
  vocabulary: Vocabulary,
  { asTyped = false } = {},
): Promise<Resolution> {
  const resolution: Resolution = { terms: [], corrections: [], absent: [], absentCount: 0 };
  for (const phrase of plan.phrases) await resolvePhrase(phrase, engine, resolution);
  const words = joinHalves(plan.words, vocabulary);
  const readings = new Map<number, Reading | undefined>();
  const taken = new Set<number>(takeElsewhere(words, vocabulary, resolution));

  for (const [at, word] of words.entries()) {
    if (taken.has(at) || /\d/u.test(word)) continue;
    const isUnfinished = plan.isOpen && at === words.length - 1;
    if (isStopword(word)) continue;
    const context = { isUnfinished, asTyped, isCapital: plan.capitals.has(word), previous: words[at - 1] };
    readings.set(at, await readWord(word, engine, vocabulary, context));
  }
  await resolveKeywords(words, readings, taken, engine, resolution);
  for (const number of findNumbers(words.map((word, at) => (taken.has(at) ? '' : word)))) {
    const range = Array.from({ length: number.end - number.start }, (_, index) => number.start + index);
    const asked = new Set([String(number.value), String(number.written)]);
    const matches = await gather(engine, asked, (entry) => matchNumber(entry, number));
    // "zero" is a word of the text as well.
    if (matches.size === 0 && range.every((at) => readings.get(at) !== undefined)) continue;
    for (const at of range) taken.add(at);
    const typed = words.slice(number.start, number.end).join(' ');
    if (matches.size > 0)
      resolution.terms.push({
        typed,
        words: [typed],
        at: number.start,
        length: range.length,
        matches,
        isPhrase: false,
      });
    else addAbsent(resolution, typed, 1);
  }
  const contentCount = words.filter(
    (word, at) => !taken.has(at) && readings.has(at) && !isFrame(word) && !isLight(word),
  ).length;
  const hasMatter = contentCount + resolution.terms.length + resolution.absentCount > 0;
  for (const [at, word] of words.entries()) {
    if (taken.has(at) || isStopword(word) || (isLight(word) && hasMatter)) continue;
    const reading = readings.get(at);
    const matches = reading
      ? await gather(engine, reading.words, (entry, found, asked) => matchWord(entry, asked, found))
      : new Map<number, Match>();
    const texts = [...matches.values()].filter(({ positions }) => positions.length > 0);
    // The text's own word goes before what is merely listed under it.
    if (texts.length > 0 && reading?.how !== 'prefix') {
      for (const [number, { listed }] of matches) if (listed?.as === 'keyword') matches.delete(number);
    }
    if (matches.size === 0) {
      if (!(isFrame(word) && hasMatter)) addAbsent(resolution, word, 1);
      continue;
    }
    if (isFrame(word) && hasMatter && texts.length === 0) continue;
    if (reading && reading.how === 'corrected')
      resolution.corrections.push({ typed: word, words: reading.words });
    resolution.terms.push({
      typed: word,
      words: reading?.words ?? [],
      at,
      length: 1,
      matches,
      isPhrase: false,
    });
  }
  return resolution;
}

async function resolvePhrase(phrase: string[], engine: Engine, resolution: Resolution): Promise<void> {
  // The index holds "full-scope" in one place, so "a full scope" is no phrase to it: ask for words, then read.
  const lists = await Promise.all([...new Set(phrase)].map((word) => engine.ask(word)));
  const [rarest = [], ...others] = lists.sort((one, other) => one.length - other.length);
  const holders = others.map((list) => new Set(list.map(({ id }) => id)));
  const matches = new Map<number, Match>();
  for (const { read } of rarest.filter(({ id }) => holders.every((ids) => ids.has(id))).slice(0, MOST_READ)) {
    const entry = await read();
    const match = matchPhrase(entry, phrase);
    if (match) matches.set(entry.number, match);
  }
  const typed = phrase.join(' ');
  if (matches.size === 0) addAbsent(resolution, `“${typed}”`, phrase.length);
  else
    resolution.terms.push({ typed, words: phrase, at: -1, length: phrase.length, matches, isPhrase: true });
}

/** Finds runs of words that a paragraph is listed under as a whole, the longest first. */
async function resolveKeywords(
  words: string[],
  readings: Map<number, Reading | undefined>,
  taken: Set<number>,
  engine: Engine,
  resolution: Resolution,
): Promise<void> {
  for (let length = Math.min(LONGEST_KEYWORD, words.length); length > 1; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const range = Array.from({ length }, (_, offset) => at + offset);
      const [last = at] = range.slice(-1);
      if (range.some((one) => taken.has(one)) || [at, last].some((one) => isStopword(words[one] ?? '')))
        continue;
      const beginning = range.slice(0, -1).map((one) => readings.get(one)?.words[0] ?? words[one] ?? '');
      for (const ending of readings.get(last)?.words ?? [words[last] ?? '']) {
        const asked = [...beginning, ending];
        const matches = await gather(engine, [asked.join(' ')], (entry, { positions }) =>
          positions.length > 0 ? { entry, positions, weight: 1 } : matchListed(entry, asked),
        );
        if (![...matches.values()].some(({ listed }) => listed)) continue;
        for (const one of range) {
          taken.add(one);
          const reading = readings.get(one);
          if (reading?.how === 'corrected')
            resolution.corrections.push({ typed: words[one] ?? '', words: reading.words.slice(0, 1) });
        }
        const typed = words.slice(at, at + length).join(' ');
        resolution.terms.push({ typed, words: asked, at, length, matches, isPhrase: false });
        break;
      }
    }
  }
}

/** What a typed word may stand for: itself, another spelling, its continuation, a correction; undefined for none. */
async function readWord(
  word: string,
  engine: Engine,
  vocabulary: Vocabulary,
  {
    isUnfinished,
    asTyped,
    isCapital,
    previous,
  }: { isUnfinished: boolean; asTyped: boolean; isCapital: boolean; previous: string | undefined },
): Promise<Reading | undefined> {
  if (vocabulary.unrelated.has(word)) return undefined;
  const singular = singularOfIrregular(word);
  if (singular && vocabulary.textWords.has(singular)) return { words: [singular], how: 'spelling' };
  const knows = async (words: string) => (await engine.ask(words)).length > 0;
  const known = word.length > 1 ? await engine.ask(word) : [];
  if (known.some(({ positions }) => positions.length > 0)) return { words: [word], how: 'typed' };
  // The index's stemmer leaves "NGOs" alone.
  const singularForm = word.replace(/s$/u, '');
  const isReaders = vocabulary.words.includes(singularForm) && !vocabulary.textWords.has(singularForm);
  const base = isReaders && singularForm !== word ? [singularForm] : [];
  for (const other of [...base, ...listSpellings(word)]) {
    if (isStopword(other) || !(await knows(other))) continue;
    // "Labor" may be a keyword's, and "labour" the text's.
    return known.length > 0 ? { words: [word, other], how: 'typed' } : { words: [other], how: 'spelling' };
  }
  if (known.length > 0) return { words: [word], how: 'typed' };
  // The index's stemmer keeps "creation" and "create" apart.
  const kin = word.length < 6 ? [] : [...vocabulary.textWords].filter((one) => stem(one) === stem(word));
  if (kin.length > 0) return { words: kin, how: 'spelling' };

  const isRealWord = vocabulary.guard.has(word);
  // "UN" and "AI" are whole as they stand.
  const isAbbreviation = isCapital && word.length < 4;
  if (!isAbbreviation && (isUnfinished || (word.length >= 4 && !isRealWord))) {
    const completions = vocabulary.words.filter((one) => one.startsWith(word) && !isStopword(one));
    const following: string[] = [];
    if (previous) for (const one of completions) if (await knows(`${previous} ${one}`)) following.push(one);
    if (following.length > 0) return { words: following.slice(0, MOST_COMPLETIONS), how: 'prefix' };
    const complete: string[] = [];
    for (const one of isRealWord ? [] : completions.slice(0, 2 * MOST_COMPLETIONS)) {
      // Many a reader's word means something only in its phrase.
      const matches = await gather(engine, [one], (entry, found) => matchWord(entry, one, found));
      if (matches.size > 0) complete.push(one);
    }
    if (complete.length > 0) return { words: complete.slice(0, MOST_COMPLETIONS), how: 'prefix' };
  }
  if (isRealWord || asTyped || (isCapital && word.length < 5)) return undefined;
  for (let at = 3; at <= word.length - 3; at += 1) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => vocabulary.textWords.has(half)) && (await knows(halves.join(' '))))
      return { words: [halves.join(' ')], how: 'spelling' };
  }
  const [best, ...others] = listCorrections(word, vocabulary.words).filter((one) => !isStopword(one.word));
  if (!best) return undefined;
  const near = others.filter(
    ({ word: other, cost }) => cost <= best.cost + 0.05 && stem(other) !== stem(best.word),
  );
  return { words: [best.word, ...near.slice(0, 2).map((one) => one.word)], how: 'corrected' };
}

/** Writes words that were typed in two halves as one: "we chat", "wei bo". */
function joinHalves(words: string[], vocabulary: Vocabulary): string[] {
  const known = new Set(vocabulary.words);
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1) ?? '';
    const hasBoth = vocabulary.textWords.has(last) && vocabulary.textWords.has(word);
    if (last && !hasBoth && known.has(last + word)) joined.splice(-1, 1, last + word);
    else joined.push(word);
  }
  return joined;
}

/** Takes out the matters that are not dealt with here although one of their words occurs. */
function takeElsewhere(words: string[], { elsewhere }: Vocabulary, resolution: Resolution): number[] {
  const roots = words.map(stem);
  return elsewhere.flatMap((matter) => {
    const wanted = matter.split(' ').map(stem);
    const start = roots.findIndex((_, at) => wanted.every((root, offset) => roots[at + offset] === root));
    if (start < 0) return [];
    addAbsent(resolution, words.slice(start, start + wanted.length).join(' '), wanted.length);
    return wanted.map((_, offset) => start + offset);
  });
}

/** Asks for each of some words and keeps, for each paragraph, the best match and all its positions. */
async function gather(
  engine: Engine,
  asked: Iterable<string>,
  match: (entry: Entry, found: Found, asked: string) => Match | undefined,
): Promise<Map<number, Match>> {
  const matches = new Map<number, Match>();
  for (const words of asked) {
    const found = (await engine.ask(words)).slice(0, MOST_READ);
    const entries = await Promise.all(found.map((one) => one.read()));
    for (const [index, entry] of entries.entries()) {
      const one = found[index];
      const other = one && match(entry, one, words);
      if (!other) continue;
      const known = matches.get(entry.number);
      const positions = [...new Set([...(known?.positions ?? []), ...other.positions])].sort((a, b) => a - b);
      const best = known && isAsGood(known, other) ? known : other;
      matches.set(entry.number, { ...best, positions });
    }
  }
  return matches;
}

/** Whether a match is as good as another: what stands in the text goes before what is listed, whatever they weigh. */
function isAsGood(one: Match, other: Match): boolean {
  const [isInText, isOtherInText] = [one.positions.length > 0, other.positions.length > 0];
  return isInText === isOtherInText ? one.weight >= other.weight : isInText;
}

function addAbsent(resolution: Resolution, words: string, count: number): void {
  resolution.absent.push(words);
  resolution.absentCount += count;
}
