/** Brings words of other languages to the English words of the text, or to readers' words. */
import { listWords } from './words.ts';

/** The shipped file `search/languages.json`, by language code. */
export type Languages = Record<string, Language>;

/** An entry of `languages.yaml`, whose schema says what its fields hold. */
interface Language {
  name: string;
  notice: string;
  paragraph: string[];
  little: string[];
  words: Record<string, string | string[]>;
}

/** A run of a query's words that means something in another language. */
interface Translation {
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

type Dictionary = ReturnType<typeof makeDictionary>;

const HAN = /\p{Script=Han}/u;
/** Stands where an entry was found. */
const FOUND = '·';
const SCRIPTS: Record<string, RegExp> = { zh: HAN, ru: /\p{Script=Cyrillic}/u, ar: /\p{Script=Arabic}/u };
// Without articles and the endings that words take: enough to compare with the entries of one small dictionary.
const AFFIXES: Record<string, RegExp[]> = {
  // An article is no part of the letters that an ending needs before it.
  ar: [/^(?:[وبفك]ال|لل|ال)(?=.{2})/u, /(?<=.{3})(?:ات|ون|ين|ية|يه|ة|ه)$/u],
  ru: [/(?<=.{3})(?:иями|[яа]ми|[оеыи]го|[ое]му|иях|ией|[аяуюоеыи][яюеихм]|[ое]в|и[яю]|[аяоеиыуюьй])$/u],
};
const LATIN_AFFIXES = [/(?<=.{2}[^s])[sx]$|(?<=.{3})(?:ee?|[ao])[sx]?$/u];

const opened = new WeakMap<Languages, Dictionary[]>();

function openDictionaries(languages: Languages): Dictionary[] {
  const dictionaries = opened.get(languages) ?? Object.entries(languages).map(makeDictionary);
  opened.set(languages, dictionaries);
  return dictionaries;
}

/** English by the stems of the entries' words, the longest first; the key of Chinese is the run of signs itself. */
function makeDictionary([language, { words, little: signs }]: [string, Language]) {
  const little = new Set(signs.flatMap(listWords));
  const entries = new Map<string, string[]>();
  for (const [typed, english] of Object.entries(words)) {
    const key = stemWords(listWords(typed), language, little);
    if (key) entries.set(key, [...(entries.get(key) ?? []), ...[english].flat()]);
  }
  return { language, little, entries: new Map([...entries].sort(([a], [b]) => b.length - a.length)) };
}

function stemWords(words: readonly string[], language: string, little: ReadonlySet<string>): string {
  const content = words.filter((word) => !little.has(word));
  const affixes = AFFIXES[language] ?? LATIN_AFFIXES;
  return content.map((word) => affixes.reduce((rest, affix) => rest.replace(affix, ''), word)).join(' ');
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
    const all = readLanguage(words, isForeign, dictionary);
    return { all, score: all.reduce((sum, run) => sum + countForeign(run), 0) };
  });
  const most = Math.max(...found.map(({ score }) => score));
  return most > 0 ? found.flatMap(({ all, score }) => (score === most ? all : [])) : [];
}

/** Finds what words mean in a language: its entries, the longest first, in Chinese within a word, then parts of entries. */
function readLanguage(
  words: readonly string[],
  isForeign: readonly boolean[],
  { language, little, entries }: Dictionary,
): Translation[] {
  const content = [...words.keys()].filter((at) => !little.has(words[at] ?? ''));
  const locate = (first: number, count: number) => {
    return { from: content[first] ?? 0, to: (content[first + count - 1] ?? 0) + 1, language };
  };
  const found: Translation[] = [];
  let rest = ` ${stemWords(words, language, little)} `;
  for (const [key, english] of entries) {
    const part = HAN.test(key) ? key : undefined;
    const sought = part ?? ` ${key} `;
    for (let at = rest.indexOf(sought); at >= 0; at = rest.indexOf(sought)) {
      const place = locate(rest.slice(0, at + 1).split(' ').length - 2, key.split(' ').length);
      found.push({ ...place, english, isVague: false, ...(part && { part }) });
      rest = rest.replace(sought, sought.replace(/[^ ]+/gu, FOUND));
    }
  }
  const joints = language === 'zh' ? new RegExp([FOUND, ...little].join('|'), 'u') : FOUND;
  for (const [at, word] of rest.trim().split(' ').entries())
    for (const part of isForeign[content[at] ?? 0] ? word.split(joints) : []) {
      const meaning = readRest(part, entries);
      // A single sign is an ending; a word of its own script tells the language also where it has no meaning here.
      if (part.length > 1 && (meaning.english.length > 0 || SCRIPTS[language]?.test(part)))
        found.push({ ...locate(at, 1), ...meaning, ...(HAN.test(part) && { part }) });
    }
  return found;
}

/** The entries that a rest is a part of: in Chinese they count, else, or where they only share a pair of signs, they hint. */
function readRest(
  rest: string,
  entries: ReadonlyMap<string, string[]>,
): Pick<Translation, 'english' | 'isVague'> {
  const isChinese = HAN.test(rest);
  const keys = [...entries.keys()];
  const wholes = keys.filter((key) => (isChinese ? key.includes(rest) : key.split(' ').includes(rest)));
  const pairs = isChinese ? [...rest].slice(1).map((sign, at) => [...rest][at] + sign) : [];
  const meant = wholes.length > 0 ? wholes : keys.filter((key) => pairs.some((pair) => key.includes(pair)));
  const english = meant.flatMap((key) => entries.get(key) ?? []);
  return { english, isVague: !isChinese || wholes.length === 0 };
}
