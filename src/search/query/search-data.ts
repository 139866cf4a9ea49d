/** What the build ships for search, and the look-ups made of it in the browser. */
import { EMPTY_WORDS, STOPWORDS } from './little-words.ts';
import { findNumbers } from './numbers.ts';
import { listRoots } from './same-word.ts';
import { listWords, readWords } from './words.ts';

/** A paragraph as it is searched. */
export interface SearchParagraph {
  number: number;
  /** Editorial. */
  title: string;
  /** Verbatim, white space folded. */
  text: string;
  /** Where its sentences begin in the text, the first at 0. */
  sentences: number[];
  /** What Pagefind calls it; none where only the plain engine serves. */
  id?: string;
  /** Words and phrases by which readers look for it and which need not stand in it. */
  phrases: string[];
}

/** A term that the edition explains. */
interface SearchTerm {
  id: string;
  name: string;
  explanation: string;
}

/** The shipped file `search/data.json`. */
export interface SearchData {
  paragraphs: SearchParagraph[];
  /** The title block as one line. */
  titleBlock: string;
  terms: SearchTerm[];
  /** The stems of real English words near ours, packed: such words are not corrected without asking. */
  english: string;
}

/** A text ready to be searched: a paragraph, the title block, the name of an explained term. */
export type Text = ReturnType<typeof readText>;

/** A phrase by which readers look for a paragraph: the reader's own words for it, or its title. */
export type Entry = ReturnType<typeof makeEntry>;

/** The shipped file, ready for look-ups. */
export type Book = ReturnType<typeof makeBook>;

const books = new WeakMap<SearchData, Book>();

/** Makes the look-ups, once for each file. */
export function openBook(data: SearchData): Book {
  const book = books.get(data) ?? makeBook(data);
  books.set(data, book);
  return book;
}

function makeBook(data: SearchData) {
  const paragraphs = data.paragraphs.map((paragraph) => ({ ...paragraph, ...readText(paragraph.text) }));
  const titleBlock = readText(data.titleBlock);
  const terms = data.terms.map((term) => ({ term, ...readText(term.name) }));
  const texts: Text[] = [...paragraphs, titleBlock, ...terms];
  const textWords = new Set(texts.flatMap(({ words }) => words.map(({ word }) => word)));
  const entries = paragraphs.flatMap((paragraph) => [
    makeEntry(paragraph, paragraph.title, true),
    ...paragraph.phrases.map((phrase) => makeEntry(paragraph, phrase, false)),
  ]);
  const singles = entries.flatMap(({ words, isTitle }) => (isTitle || words.length > 1 ? [] : words));
  return {
    paragraphs,
    titleBlock,
    terms,
    /** All of these. */
    texts,
    /** Every word of the texts. */
    textWords,
    /** The words of the texts by their roots. */
    byRoot: groupBy(textWords, listRoots),
    acronyms: listAcronyms(texts),
    /** Neighbouring words of a text by what they are written as one: "redcross". */
    pairs: new Map(texts.flatMap(listPairs)),
    /** Readers' phrases by the roots of their words. */
    entriesByRoot: groupBy(entries, ({ roots }) => roots.flat()),
    /** Every word of readers' phrases. */
    readerWords: new Set(entries.flatMap(({ words }) => words)),
    /** What a slip may have been meant for, with its letters: the words of the texts, and readers' single words. */
    targets: new Map(
      [...textWords, ...singles]
        .filter((word) => word.length >= 4 && !STOPWORDS.has(word) && !EMPTY_WORDS.has(word))
        .map((word) => [word, markLetters(word)]),
    ),
    /** The stems of real English words near ours. */
    english: new Set(unpackWords(data.english)),
  };
}

/** The letters that a word has, one bit each. */
export function markLetters(word: string): number {
  return [...word].reduce((letters, letter) => letters | (1 << (letter.charCodeAt(0) % 32)), 0);
}

/** Packs sorted words of the letters a to z: each as the number of letters that it shares with the one before, A for none, and its rest. */
export function packWords(words: readonly string[]): string {
  const pack = (word: string, at: number) => {
    const shared = [...word].findIndex((letter, place) => letter !== words[at - 1]?.[place]);
    return String.fromCharCode(65 + shared) + word.slice(shared);
  };
  return words.map(pack).join('');
}

function unpackWords(packed: string): string[] {
  let last = '';
  return (packed.match(/[A-Z][a-z]+/gu) ?? []).map((entry) => {
    last = last.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
    return last;
  });
}

/** The words that texts have in capitals only. */
function listAcronyms(texts: readonly Text[]): Set<string> {
  const [acronyms, others] = [new Set<string>(), new Set<string>()];
  for (const { text, words } of texts)
    for (const { word, start, end } of words)
      (/^\p{Lu}{2,}$/u.test(text.slice(start, end)) ? acronyms : others).add(word);
  return new Set([...acronyms].filter((word) => !others.has(word)));
}

/** The neighbouring words of a text, little ones apart, by what they are written as one. */
function listPairs({ words }: Text): [joined: string, pair: [string, string]][] {
  return words.flatMap(({ word }, at) => {
    const next = words[at + 1]?.word;
    return !next || STOPWORDS.has(word) || STOPWORDS.has(next) ? [] : [[word + next, [word, next]]];
  });
}

/** Reads a text for look-ups. */
function readText(text: string) {
  const words = readWords(text);
  const numbers = findNumbers(words.map(({ word }) => word)).map(({ value, isPercent, from, to }) => {
    return { value, isPercent, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  });
  return { text, words, numbers };
}

function makeEntry(paragraph: Text, phrase: string, isTitle: boolean) {
  const words = listWords(phrase);
  const content = words.filter((word) => !STOPWORDS.has(word));
  // "How many schools" is not "schools".
  const roots = (content.length > 1 ? content : words).map(listRoots);
  /** The roots of each of its words, the stem first; little words are left out where several others remain. */
  return { paragraph, phrase, words, roots, isTitle };
}

function groupBy<Item>(items: Iterable<Item>, listKeys: (item: Item) => string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of new Set(listKeys(item))) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}
