/** Brings words of other languages to the English words of the text, or to readers' words. */
import { CHINESE_LITTLE, isForeignStopword } from './little-words.ts';
import { listWords } from './words.ts';

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
  /** Where it is only a part of a word, as in Chinese. */
  part?: string;
  /** English for it; none where the language is known by its script alone. */
  english: string[];
  /** It is only a part of what has that meaning. */
  isVague: boolean;
  language: string;
}

interface Dictionary {
  /** English by the stems of the words; the key of Chinese is the run of signs itself. */
  entries: Map<string, string[]>;
  /** English for the entries that a word is a part of. */
  parts: Map<string, string[]>;
  /** The longest entry, in words. */
  longest: number;
}

const SCRIPTS: Record<string, RegExp> = {
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
};
// Without articles and the endings that words take: enough to compare with the entries of one small dictionary.
const AFFIXES: Record<string, RegExp> = {
  ar: /^(?:[وبفك]ال|لل|ال)(?=.{2})|(?<=.{3})(?:ات|ون|ين|ية|يه|ة|ه)$/gu,
  ru: /(?<=.{3})(?:иями|[яа]ми|[оеыи]го|[ое]му|иях|ией|[аяуюоеыи][яюеихм]|[ое]в|и[яю]|[аяоеиыуюьй])$/gu,
};
const LATIN_AFFIXES = /(?<=.{2}[^s])[sx]$|(?<=.{3})[aeo][sx]?$/gu;

const dictionaries = new WeakMap<Languages, Map<string, Dictionary>>();

function openDictionaries(languages: Languages): Map<string, Dictionary> {
  const make = () =>
    Object.entries(languages).map(([code, { words }]) => [code, makeDictionary(code, words)] as const);
  const opened = dictionaries.get(languages) ?? new Map(make());
  dictionaries.set(languages, opened);
  return opened;
}

function makeDictionary(code: string, words: Language['words']): Dictionary {
  const [entries, parts] = [new Map<string, string[]>(), new Map<string, string[]>()];
  let longest = 1;
  const add = (map: Map<string, string[]>, key: string, english: string | string[]) =>
    map.set(key, [...(map.get(key) ?? []), ...[english].flat()]);
  for (const [key, english] of Object.entries(words)) {
    const list = listWords(key);
    add(entries, stemWords(code, list), english);
    longest = Math.max(longest, list.length);
    for (const word of list) if (!isForeignStopword(word)) add(parts, word, english);
  }
  return { entries, parts, longest };
}

function stemWords(code: string, words: readonly string[]): string {
  const content = words.filter((word) => !isForeignStopword(word));
  return (content.length > 0 ? content : words)
    .map((word) => word.replace(AFFIXES[code] ?? LATIN_AFFIXES, ''))
    .join(' ');
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
  const isForeign = words.map((word) => !isEnglish(word));
  if (!isForeign.includes(true)) return [];
  const found = new Map<string, Translation[]>();
  for (const [code, dictionary] of openDictionaries(languages)) {
    const runs = findRuns(words, code, dictionary);
    const own = runs.filter(({ from, to }) => isForeign.slice(from, to).includes(true));
    for (const [at, word] of words.entries()) {
      const isFree = isForeign[at] && !runs.some(({ from, to }) => from <= at && at < to);
      if (isFree)
        own.push(
          ...readParts(word, code, dictionary).map((part) => ({
            ...part,
            from: at,
            to: at + 1,
            language: code,
          })),
        );
    }
    if (own.length > 0) found.set(code, [...own, ...runs.filter((run) => !own.includes(run))]);
  }
  const scores = [...found].map(([code, list]) => [code, countExplained(list, isForeign)] as const);
  const most = Math.max(...scores.map(([, score]) => score));
  return scores.flatMap(([code, score]) => (score === most ? (found.get(code) ?? []) : []));
}

/** How many foreign words a language explains, vague ones and those known by their script at half. */
function countExplained(list: readonly Translation[], isForeign: readonly boolean[]): number {
  return list.reduce(
    (sum, { from, to, isVague }) =>
      sum + isForeign.slice(from, to).filter(Boolean).length * (isVague ? 0.5 : 1),
    0,
  );
}

/** Finds runs of words that are entries of a dictionary, the longest first. */
function findRuns(
  words: readonly string[],
  language: string,
  { entries, longest }: Dictionary,
): Translation[] {
  const found: Translation[] = [];
  for (let length = Math.min(longest + 2, words.length); length > 0; length -= 1) {
    for (let [from, to] = [0, length]; to <= words.length; [from, to] = [from + 1, to + 1]) {
      const isInside = [words[from], words[to - 1]].some((word = '') => isForeignStopword(word));
      if (isInside || found.some((other) => other.from < to && from < other.to)) continue;
      const english = entries.get(stemWords(language, words.slice(from, to)));
      if (english) found.push({ from, to, english, isVague: false, language });
    }
  }
  return found;
}

type Part = Pick<Translation, 'part' | 'english' | 'isVague'>;

/** What a word that is no entry may mean: parts of it in Chinese, else the entries that it is a part of. */
function readParts(word: string, code: string, dictionary: Dictionary): Part[] {
  const english = word.length < 4 ? undefined : dictionary.parts.get(word);
  const isScript = SCRIPTS[code]?.test(word);
  if (code === 'zh' && isScript) return cutChinese(word, dictionary);
  return english || isScript ? [{ english: english ?? [], isVague: true }] : [];
}

/** Cuts a run of Chinese into entries, the longest first; a remainder counts as part of an entry, or for a shared pair of signs. */
function cutChinese(run: string, { entries }: Dictionary): Part[] {
  const parts: Part[] = [];
  const keys = [...entries.keys()]
    .filter((key) => SCRIPTS['zh']?.test(key))
    .sort((a, b) => b.length - a.length);
  let rest = run;
  for (const part of keys.filter((key) => run.includes(key))) {
    if (!rest.includes(part)) continue;
    parts.push({ part, english: entries.get(part) ?? [], isVague: false });
    rest = rest.replaceAll(part, ' ');
  }
  for (const part of rest.replace(CHINESE_LITTLE, ' ').split(' ').filter(Boolean)) {
    const wholes = part.length > 1 ? keys.filter((key) => key.includes(part)) : [];
    const pairs = [...part].slice(1).map((sign, at) => [...part][at] + sign);
    const alike = wholes.length > 0 ? wholes : keys.filter((key) => pairs.some((pair) => key.includes(pair)));
    parts.push({
      part,
      english: alike.flatMap((key) => entries.get(key) ?? []),
      isVague: wholes.length === 0,
    });
  }
  return parts;
}
