/** Brings words of other languages to the English words of the text, or to readers' words. */
import { CHINESE_LITTLE, isForeignStopword } from './little-words.ts';
import { foldLetters, readWords } from './words.ts';

/** What is known of a language. */
export interface Language {
  /** Its name in itself. */
  name: string;
  /** One sentence in it: the text is in English. */
  notice: string;
  /** Its words for paragraph. */
  paragraph: string[];
  /** English words or readers' words for words of the language. */
  words: Record<string, string | string[]>;
}

/** The shipped file `search/languages.json`, by language code. */
export type Languages = Record<string, Language>;

/** A run of a query's words that means something in another language. */
export interface Translation {
  /** Its first word and the one behind its last. */
  from: number;
  to: number;
  typed: string;
  /** English for it; none where the language is known by its script alone. */
  english: string[];
  /** Only a shared pair of signs speaks for it. */
  isVague: boolean;
  language: string;
}

interface Dictionary {
  /** English by the stems of the words; the key of Chinese is the run of signs itself. */
  entries: Map<string, string[]>;
  longest: number;
  /** English for the entries that a word is a part of. */
  byWord: Map<string, string[]>;
}

const SCRIPTS: [string, RegExp][] = [
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
];
const STEMMERS: Record<string, (word: string) => string> = {
  ar: (word) =>
    word.replace(/^(?:وال|بال|فال|كال|لل|ال)(?=.{2})/u, '').replace(/(?<=.{3})(?:ات|ون|ين|ية|يه|ة|ه)$/u, ''),
  ru: (word) =>
    word.replace(
      /(?<=.{3})(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|ией|ая|яя|ое|ее|ые|ие|ыи|ии|ои|ых|их|ую|юю|ым|им|ов|ев|еи|ам|ям|ах|ях|ом|ем|ия|ию|[аяоеиыуюьи])$/u,
      '',
    ),
};
const stemLatin = (word: string) => word.replace(/(?<=.{2}[^s])[sx]$/u, '').replace(/(?<=.{3})[aeo]$/u, '');
const stemOf = (language: string, word: string) => (STEMMERS[language] ?? stemLatin)(word);

const dictionaries = new WeakMap<Languages, Map<string, Dictionary>>();

function openDictionaries(languages: Languages): Map<string, Dictionary> {
  const known = dictionaries.get(languages);
  if (known) return known;
  const made = new Map(
    Object.entries(languages).map(([code, { words }]) => [code, makeDictionary(code, words)]),
  );
  dictionaries.set(languages, made);
  return made;
}

function makeDictionary(code: string, words: Language['words']): Dictionary {
  const entries: Dictionary['entries'] = new Map();
  const byWord: Dictionary['byWord'] = new Map();
  let longest = 1;
  for (const [key, english] of Object.entries(words)) {
    const stems = listForeignStems(
      code,
      readWords(key).map(({ word }) => word),
    );
    entries.set(stems.join(' '), [...(entries.get(stems.join(' ')) ?? []), ...[english].flat()]);
    longest = Math.max(longest, stems.length);
    for (const { word } of stems.length > 1 ? readWords(key) : [])
      if (!isForeignStopword(word)) byWord.set(word, [...(byWord.get(word) ?? []), ...[english].flat()]);
  }
  return { entries, longest, byWord };
}

function listForeignStems(code: string, words: readonly string[]): string[] {
  const content = words.filter((word) => !isForeignStopword(word));
  return (content.length > 0 ? content : words).map((word) => stemOf(code, word));
}

/** Words for paragraph in every language. */
export function listParagraphNouns(languages: Languages | undefined): string[] {
  return Object.values(languages ?? {}).flatMap(({ paragraph }) => paragraph);
}

/** Whether a word is written in the letters of English. */
export function isLatin(word: string): boolean {
  return !/[^\p{Script=Latin}\p{N}\p{M}%.,]/u.test(word);
}

/**
 * Translates the words of a query that English does not know; where some were found, those it knows as well.
 * The languages that explain most come out; the others are dropped.
 */
export function translateWords(
  words: readonly string[],
  isEnglish: (word: string) => boolean,
  languages: Languages,
): Translation[] {
  const found: Translation[] = [];
  const foreign = words.map((word) => !isEnglish(word));
  if (!foreign.includes(true)) return [];
  for (const [code, dictionary] of openDictionaries(languages)) {
    const isNeeded = (from: number, to: number) => foreign.slice(from, to).includes(true);
    found.push(...findRuns(words, code, dictionary, isNeeded));
  }
  for (const [at, word] of words.entries()) {
    const code = SCRIPTS.find(([, script]) => script.test(word))?.[0];
    if (!code || !languages[code]) continue;
    const pieces = code === 'zh' ? cutChinese(word, openDictionaries(languages).get('zh')) : [];
    for (const piece of pieces) found.push({ from: at, to: at + 1, language: code, ...piece });
    if (pieces.length === 0 && !found.some(({ from, to }) => from <= at && at < to))
      found.push({ from: at, to: at + 1, typed: word, english: [], isVague: true, language: code });
  }
  for (const [at, word] of words.entries()) {
    if (!foreign[at] || word.length < 4 || !/^\p{Script=Latin}+$/u.test(word)) continue;
    if (found.some(({ from, to }) => from <= at && at < to)) continue;
    for (const [language, { byWord }] of openDictionaries(languages)) {
      const english = byWord.get(word);
      if (english) found.push({ from: at, to: at + 1, typed: word, english, isVague: true, language });
    }
  }
  const counts = new Map<string, number>();
  for (const { language, from, to, english } of found)
    counts.set(language, (counts.get(language) ?? 0) + (english.length > 0 ? to - from : 0.5));
  const most = Math.max(...counts.values());
  const best = [...counts].flatMap(([code, count]) => (count === most ? [code] : []));
  const chosen = found.filter(({ language }) => best.includes(language));
  for (const code of best) {
    const dictionary = openDictionaries(languages).get(code);
    const isFree = (from: number, to: number) =>
      !chosen.some((other) => other.language === code && other.from < to && from < other.to);
    if (dictionary) chosen.push(...findRuns(words, code, dictionary, isFree));
  }
  return chosen;
}

/** Finds runs of words that are entries of a dictionary, the longest first. */
function findRuns(
  words: readonly string[],
  code: string,
  { entries, longest }: Dictionary,
  isWanted: (from: number, to: number) => boolean,
): Translation[] {
  const found: Translation[] = [];
  for (let length = Math.min(longest + 2, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const run = words.slice(from, from + length);
      const to = from + length;
      if (isForeignStopword(run[0] ?? '') || isForeignStopword(run.at(-1) ?? '')) continue;
      if (found.some((other) => other.from < to && from < other.to) || !isWanted(from, to)) continue;
      const english = entries.get(listForeignStems(code, run).join(' '));
      if (english) found.push({ from, to, typed: run.join(' '), english, isVague: false, language: code });
    }
  }
  return found;
}

/** Cuts a run of Chinese into entries, the longest first; a remainder counts as part of an entry, or for a shared pair of signs. */
function cutChinese(
  run: string,
  dictionary: Dictionary | undefined,
): Pick<Translation, 'typed' | 'english' | 'isVague'>[] {
  const pieces: Pick<Translation, 'typed' | 'english' | 'isVague'>[] = [];
  const entries = dictionary?.entries ?? new Map<string, string[]>();
  const keys = [...entries.keys()]
    .filter((key) => /\p{Script=Han}/u.test(key))
    .sort((a, b) => b.length - a.length);
  let rest = foldLetters(run);
  for (const key of keys) {
    if (!rest.includes(key)) continue;
    pieces.push({ typed: key, english: entries.get(key) ?? [], isVague: false });
    rest = rest.replaceAll(key, ' ');
  }
  for (const remainder of rest.split(CHINESE_LITTLE).join(' ').split(' ')) {
    if (remainder.length === 0) continue;
    const wholes = remainder.length > 1 ? keys.filter((key) => key.includes(remainder)) : [];
    const pairs = [...remainder].slice(1).map((sign, at) => [...remainder][at] + sign);
    const alike = keys.filter((key) => pairs.some((pair) => key.includes(pair)));
    const from = wholes.length > 0 ? wholes : alike;
    pieces.push({
      typed: remainder,
      english: from.flatMap((key) => entries.get(key) ?? []),
      isVague: wholes.length === 0,
    });
  }
  return pieces;
}
