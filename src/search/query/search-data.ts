/** What the build ships for search, and the look-ups made of it in the browser. */
import { EMPTY_WORDS, STOPWORDS } from './little-words.ts';
import { findNumbers } from './numbers.ts';
import { listRoots } from './same-word.ts';
import { listWords, type Place, readWords, type Word } from './words.ts';

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
export interface SearchTerm {
  id: string;
  name: string;
  explanation: string;
  paragraphs: number[];
}

/** The shipped file `search/data.json`. */
export interface SearchData {
  paragraphs: SearchParagraph[];
  /** The title block as one line. */
  titleBlock: string;
  terms: SearchTerm[];
  /** The stems of real English words near ours, with spaces between: such words are not corrected without asking. */
  english: string;
}

/** A text ready to be searched: a paragraph, the title block, the name of an explained term. */
export interface Text {
  /** Of paragraphs only. */
  number?: number;
  text: string;
  /** Its words in order. */
  words: Word[];
  /** Where each form stands, words joined by hyphens also as one. */
  places: Map<string, Word[]>;
  numbers: (Place & { value: number; isPercent: boolean })[];
}

/** A phrase by which readers look for a paragraph: the reader's own words for it, or its title. */
export interface Entry {
  paragraph: Text;
  phrase: string;
  words: string[];
  /** The roots of each of its words, the stem first; little words are left out where several others remain. */
  roots: string[][];
  isTitle: boolean;
}

/** The shipped file, ready for look-ups. */
export interface Book {
  paragraphs: (SearchParagraph & Text)[];
  titleBlock: Text;
  terms: (Text & { term: SearchTerm })[];
  /** All of these. */
  texts: Text[];
  /** Every word of the texts. */
  textWords: Set<string>;
  /** The words of the texts by their roots. */
  byRoot: Map<string, string[]>;
  /** Words that the texts have in capitals only. */
  acronyms: Set<string>;
  /** Neighbouring words of a text written as one: "redcross". */
  pairs: Map<string, [string, string]>;
  /** Readers' phrases by the roots of their words. */
  entriesByRoot: Map<string, Entry[]>;
  /** Every word of readers' phrases. */
  readerWords: Set<string>;
  /** What a slip may have been meant for: the words of the texts, and readers' single words. */
  targets: string[];
  /** The stems of real English words near ours. */
  english: Set<string>;
}

const books = new WeakMap<SearchData, Book>();

/** Makes the look-ups, once for each file. */
export function openBook(data: SearchData): Book {
  const book = books.get(data) ?? makeBook(data);
  books.set(data, book);
  return book;
}

function makeBook(data: SearchData): Book {
  const paragraphs = data.paragraphs.map((paragraph) => ({ ...paragraph, ...readText(paragraph.text) }));
  const titleBlock = readText(data.titleBlock);
  const terms = data.terms.map((term) => ({ term, ...readText(term.name) }));
  const texts = [...paragraphs, titleBlock, ...terms];
  const textWords = new Set(texts.flatMap(({ places }) => [...places.keys()]));
  const entries = paragraphs.flatMap((paragraph) => [
    makeEntry(paragraph, paragraph.title, true),
    ...paragraph.phrases.map((phrase) => makeEntry(paragraph, phrase, false)),
  ]);
  const singles = entries.flatMap(({ words, isTitle }) => (isTitle || words.length > 1 ? [] : words));
  return {
    paragraphs,
    titleBlock,
    terms,
    texts,
    textWords,
    byRoot: groupBy(textWords, listRoots),
    acronyms: new Set([...textWords].filter((word) => isAcronym(word, texts))),
    pairs: new Map(texts.flatMap(listPairs)),
    entriesByRoot: groupBy(entries, ({ roots }) => roots.flat()),
    readerWords: new Set(entries.flatMap(({ words }) => words)),
    targets: [...new Set([...textWords, ...singles])].filter(
      (word) => word.length >= 4 && !STOPWORDS.has(word) && !EMPTY_WORDS.has(word),
    ),
    english: new Set(data.english.split(' ')),
  };
}

/** Whether texts have a word in capitals only. */
function isAcronym(word: string, texts: readonly Text[]): boolean {
  const written = texts.flatMap(({ text, places }) =>
    (places.get(word) ?? []).map(({ start, end }) => text.slice(start, end)),
  );
  return written.every((letters) => /^\p{Lu}{2,}$/u.test(letters));
}

/** The neighbouring words of a text, little ones apart, by what they are written as one. */
function listPairs({ words }: Text): [joined: string, pair: [string, string]][] {
  return words.flatMap(({ word }, at) => {
    const next = words[at + 1]?.word;
    return !next || STOPWORDS.has(word) || STOPWORDS.has(next) ? [] : [[word + next, [word, next]]];
  });
}

/** Reads a text for look-ups. */
export function readText(text: string): Text {
  const words = readWords(text);
  const joined = words.flatMap((word, at): Word[] => {
    const end = words.findIndex(({ isHyphenated }, next) => next > at && !isHyphenated);
    const run = words.slice(at, end < 0 ? undefined : end);
    const whole = { ...word, word: run.map((part) => part.word).join(''), end: run.at(-1)?.end ?? word.end };
    return word.isHyphenated || run.length < 2 ? [] : [whole];
  });
  const numbers = findNumbers(words.map(({ word }) => word)).map(({ value, isPercent, from, to }) => {
    return { value, isPercent, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  });
  return { text, words, places: groupBy([...words, ...joined], ({ word }) => [word]), numbers };
}

function makeEntry(paragraph: Text, phrase: string, isTitle: boolean): Entry {
  const words = listWords(phrase);
  const content = words.filter((word) => !STOPWORDS.has(word));
  // "How many schools" is not "schools".
  return { paragraph, phrase, words, roots: (content.length > 1 ? content : words).map(listRoots), isTitle };
}

function groupBy<Item>(items: Iterable<Item>, listKeys: (item: Item) => string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of new Set(listKeys(item))) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}
