/** Brings words of other languages to the English words of the text, or to readers' words. */
import { listWords } from './words.ts';

/** What is known of a language. */
export interface Language {
  /** Its name in itself. */
  name: string;
  /** One sentence in it: the text is in English. */
  notice: string;
  /** Its words for paragraph. */
  paragraph: string[];
  /** Words too common to be looked for; of Chinese, signs that only join or ask. */
  little: string[];
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
  language: string;
  little: Set<string>;
  /** Its entries, by the stems of their words; the key of Chinese is the run of signs itself. */
  entries: Map<string, { words: string[]; english: string[] }>;
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

const opened = new WeakMap<Languages, Dictionary[]>();

function openDictionaries(languages: Languages): Dictionary[] {
  const dictionaries =
    opened.get(languages) ??
    Object.entries(languages).map(([language, { words, little }]) => {
      const dictionary: Dictionary = {
        language,
        little: new Set(little.flatMap(listWords)),
        entries: new Map(),
      };
      for (const [typed, english] of Object.entries(words)) {
        const list = listWords(typed);
        const key = stemWords(list, dictionary);
        const known = dictionary.entries.get(key)?.english ?? [];
        dictionary.entries.set(key, { words: list, english: [...known, ...[english].flat()] });
      }
      return dictionary;
    });
  opened.set(languages, dictionaries);
  return dictionaries;
}

function stemWords(words: readonly string[], { language, little }: Omit<Dictionary, 'entries'>): string {
  const content = words.filter((word) => !little.has(word));
  return (content.length > 0 ? content : words)
    .map((word) => word.replace(AFFIXES[language] ?? LATIN_AFFIXES, ''))
    .join(' ');
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
  const countForeign = ({ from, to }: Translation) => isForeign.slice(from, to).filter(Boolean).length;
  const found = openDictionaries(languages).map((dictionary) => {
    const runs = findRuns(words, dictionary);
    const parts = words.flatMap((word, at) => {
      const isFree = isForeign[at] && !runs.some(({ from, to }) => from <= at && at < to);
      return isFree ? readParts(word, at, dictionary) : [];
    });
    const all = [...runs, ...parts];
    // Vague ones, and those known by their script alone, count half.
    return { all, score: all.reduce((sum, run) => sum + countForeign(run) * (run.isVague ? 0.5 : 1), 0) };
  });
  const most = Math.max(...found.map(({ score }) => score));
  return most > 0 ? found.flatMap(({ all, score }) => (score === most ? all : [])) : [];
}

/** Finds runs of words that are entries of a dictionary, the longest first. */
function findRuns(words: readonly string[], dictionary: Dictionary): Translation[] {
  const { language, little, entries } = dictionary;
  const found: Translation[] = [];
  for (let length = Math.min(8, words.length); length > 0; length -= 1) {
    for (let [from, to] = [0, length]; to <= words.length; [from, to] = [from + 1, to + 1]) {
      const isInside = [words[from], words[to - 1]].some((word = '') => little.has(word));
      if (isInside || found.some((other) => other.from < to && from < other.to)) continue;
      const { english } = entries.get(stemWords(words.slice(from, to), dictionary)) ?? {};
      if (english) found.push({ from, to, english, isVague: false, language });
    }
  }
  return found;
}

/** What a word that is no entry may mean: parts of it in Chinese, else the entries that it is a part of. */
function readParts(word: string, at: number, { language, little, entries }: Dictionary): Translation[] {
  const place = { from: at, to: at + 1, language };
  const isScript = SCRIPTS[language]?.test(word);
  if (language === 'zh' && isScript)
    return cutChinese(word, little, entries).map((part) => ({ ...part, ...place }));
  const wholes = word.length < 4 ? [] : [...entries.values()].filter(({ words }) => words.includes(word));
  const english = wholes.flatMap((entry) => entry.english);
  return english.length > 0 || isScript ? [{ ...place, english, isVague: true }] : [];
}

/** Cuts a run of Chinese into entries, the longest first; a remainder counts as part of an entry, or for a shared pair of signs. */
function cutChinese(
  run: string,
  little: Set<string>,
  entries: Dictionary['entries'],
): Pick<Translation, 'part' | 'english' | 'isVague'>[] {
  const keys = [...entries.keys()].sort((a, b) => b.length - a.length);
  const translate = (list: string[]) => list.flatMap((key) => entries.get(key)?.english ?? []);
  const parts = keys.filter((key) => run.includes(key));
  let rest = run;
  const found = parts.flatMap((part) => {
    if (!rest.includes(part)) return [];
    rest = rest.replaceAll(part, ' ');
    return { part, english: translate([part]), isVague: false };
  });
  const joints = new RegExp([...little, ' '].join('|'), 'u');
  for (const part of rest.split(joints).filter(Boolean)) {
    const wholes = part.length > 1 ? keys.filter((key) => key.includes(part)) : [];
    const pairs = [...part].slice(1).map((sign, at) => [...part][at] + sign);
    const alike = wholes.length > 0 ? wholes : keys.filter((key) => pairs.some((pair) => key.includes(pair)));
    found.push({ part, english: translate(alike), isVague: wholes.length === 0 });
  }
  return found;
}
