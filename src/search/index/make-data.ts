/** Makes the search's own file of what the content holds. */
import {
  packWords,
  readText,
  type SearchData,
  type SearchParagraph,
  type SearchTerm,
} from '../query/search-data.ts';
import { foldWord } from '../query/words.ts';
import { listEnglishWords, listNearStems } from './english.ts';

/** What the search's file is made of: plain content, checked elsewhere. */
export interface SearchContent {
  /** In the order of the document. */
  paragraphs: Omit<SearchParagraph, 'id'>[];
  titleBlock: string;
  terms: SearchTerm[];
}

/** Makes the shipped file; `ids` are Pagefind's names of the paragraphs, by number. */
export function makeSearchData(content: SearchContent, ids?: ReadonlyMap<number, string>): SearchData {
  const known = content.paragraphs.flatMap(({ text, phrases }) => [
    ...readText(text).places.keys(),
    ...phrases.map(foldWord).filter((phrase) => /^[a-z]+$/u.test(phrase)),
  ]);
  return {
    paragraphs: content.paragraphs.map((paragraph) => {
      const id = ids?.get(paragraph.number);
      return { ...paragraph, ...(id !== undefined && { id }) };
    }),
    titleBlock: content.titleBlock,
    terms: content.terms,
    english: packWords(listNearStems(new Set(known), listEnglishWords())),
  };
}
