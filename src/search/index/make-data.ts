/** Makes the search's own file of what the content holds. */
import {
  openBook,
  packWords,
  type SearchData,
  type SearchParagraph,
  type SearchTerm,
} from '../query/search-data.ts';
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
  const paragraphs = content.paragraphs.map((paragraph) => {
    const id = ids?.get(paragraph.number);
    return { ...paragraph, ...(id !== undefined && { id }) };
  });
  const data = { ...content, paragraphs, english: '' };
  return { ...data, english: packWords(listNearStems(openBook(data), listEnglishWords())) };
}
