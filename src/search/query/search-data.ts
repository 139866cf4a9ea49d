/** What the build ships for search, and the look-ups made of it in the browser. */

import { isEmptyVerb, isStopword } from './little-words.ts';
import { findNumbers } from './numbers.ts';
import { unpackWords } from './packed-words.ts';
import { listRoots } from './same-word.ts';
import { readWords, type Word } from './words.ts';

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
  /** Real English words near ours, packed: they are not corrected without asking. */
  english: string;
}

/** A number as it stands in a text. */
export interface WrittenNumber {
  value: number;
  isPercent: boolean;
  start: number;
  end: number;
}

/** A text ready to be searched. */
export interface Text {
  text: string;
  /** Its words in order. */
  words: Word[];
  /** Where each form stands, words joined by hyphens also as one. */
  places: Map<string, Word[]>;
  numbers: WrittenNumber[];
}

/** A phrase by which readers look for a paragraph: the reader's own words for it, or its title. */
export interface Entry {
  number: number;
  phrase: string;
  words: string[];
  /** The roots of each of its words, the stem first; little words are left out where others remain. */
  roots: string[][];
  isTitle: boolean;
}

/** The shipped file, ready for look-ups. */
export interface Book {
  paragraphs: Map<number, SearchParagraph & Text>;
  titleBlock: Text;
  terms: (SearchTerm & { nameText: Text; whole: Text })[];
  /** The words of the paragraphs by their roots. */
  byRoot: Map<string, Set<string>>;
  /** Every word of the paragraphs, and how many of them have it. */
  textWords: Map<string, number>;
  /** Words that the text has in capitals only. */
  acronyms: Set<string>;
  /** Neighbouring words of the text written as one: "redcross". */
  pairs: Map<string, [string, string]>;
  /** Readers' phrases by the roots of their words. */
  entriesByRoot: Map<string, Entry[]>;
  /** Every word of readers' phrases. */
  readerWords: Set<string>;
  /** What a slip may have been meant for: the words of the text, and readers' single words. */
  targets: Set<string>;
  english: Set<string>;
}

const books = new WeakMap<SearchData, Book>();

/** Makes the look-ups, once for each file. */
export function openBook(data: SearchData): Book {
  const known = books.get(data);
  if (known) return known;
  const book = makeBook(data);
  books.set(data, book);
  return book;
}

function makeBook(data: SearchData): Book {
  const paragraphs = new Map(
    data.paragraphs.map((paragraph) => [paragraph.number, { ...paragraph, ...readText(paragraph.text) }]),
  );
  const textWords = new Map<string, number>();
  const acronyms = new Set<string>();
  const inLowerCase = new Set<string>();
  const pairs: Book['pairs'] = new Map();
  for (const { text, words, places } of paragraphs.values()) {
    for (const word of places.keys()) textWords.set(word, (textWords.get(word) ?? 0) + 1);
    for (const [at, { word, start, end }] of words.entries()) {
      (/^\p{Lu}{2,}$/u.test(text.slice(start, end)) ? acronyms : inLowerCase).add(word);
      const next = words[at + 1];
      if (next) pairs.set(word + next.word, [word, next.word]);
    }
  }
  const entries = data.paragraphs.flatMap(({ number, title, phrases }) => [
    makeEntry(number, title, true),
    ...phrases.map((phrase) => makeEntry(number, phrase, false)),
  ]);
  return {
    paragraphs,
    titleBlock: readText(data.titleBlock),
    terms: data.terms.map((term) => ({
      ...term,
      nameText: readText(term.name),
      whole: readText(`${term.name} ${term.explanation}`),
    })),
    byRoot: groupBy([...textWords.keys()], listRoots),
    textWords,
    acronyms: new Set([...acronyms].filter((word) => !inLowerCase.has(word))),
    pairs,
    entriesByRoot: new Map(
      [...groupBy(entries, ({ roots }) => roots.flat())].map(([root, set]) => [root, [...set]]),
    ),
    readerWords: new Set(entries.flatMap(({ phrase }) => readWords(phrase).map(({ word }) => word))),
    targets: new Set(
      [
        ...textWords.keys(),
        ...entries.flatMap(({ words, isTitle }) => (isTitle || words.length > 1 ? [] : words)),
      ].filter((word) => word.length >= 4 && !isStopword(word) && !isEmptyVerb(word)),
    ),
    english: new Set(unpackWords(data.english)),
  };
}

/** Reads a text for look-ups. */
export function readText(text: string): Text {
  const words = readWords(text);
  const places = new Map<string, Word[]>();
  const add = (word: Word) => places.set(word.word, [...(places.get(word.word) ?? []), word]);
  let run: Word[] = [];
  for (const [at, word] of words.entries()) {
    add(word);
    run = word.isHyphenated ? [...run, word] : [word];
    if (run.length > 1 && !words[at + 1]?.isHyphenated)
      add({ ...word, word: run.map((part) => part.word).join(''), start: run[0]?.start ?? word.start });
  }
  const numbers = findNumbers(words.map(({ word }) => word)).map(({ value, isPercent, from, to }) => ({
    value,
    isPercent,
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
  }));
  return { text, words, places, numbers };
}

function dropLittle(words: string[]): string[] {
  const content = words.filter((word) => !isStopword(word));
  return content.length > 0 ? content : words;
}

function makeEntry(number: number, phrase: string, isTitle: boolean): Entry {
  const words = readWords(phrase).map(({ word }) => word);
  return { number, phrase, words, roots: dropLittle(words).map(listRoots), isTitle };
}

function groupBy<Item>(items: Iterable<Item>, list: (item: Item) => string[]): Map<string, Set<Item>> {
  const groups = new Map<string, Set<Item>>();
  for (const item of items)
    for (const key of list(item)) groups.set(key, (groups.get(key) ?? new Set()).add(item));
  return groups;
}
