/** Makes the search's own file of what the content holds. */

import { packWords } from '../query/packed-words.ts';
import { isSameWord, stem } from '../query/same-word.ts';
import { readText, type SearchData, type SearchParagraph, type SearchTerm } from '../query/search-data.ts';
import { foldWord } from '../query/words.ts';
import { listEnglishWords, listNearWords } from './english.ts';

/** What the search's file is made of: plain content, checked elsewhere. */
export interface SearchContent {
  /** In the order of the document. */
  paragraphs: Omit<SearchParagraph, 'id'>[];
  titleBlock: string;
  /** Terms without an explanation are left out. */
  terms: (Omit<SearchTerm, 'explanation'> & { explanation?: string | undefined })[];
}

/** Makes the shipped file; `ids` are Pagefind's names of the paragraphs, by number. */
export function makeSearchData(content: SearchContent, ids?: ReadonlyMap<number, string>): SearchData {
  const paragraphs = content.paragraphs.map((paragraph) => {
    const id = ids?.get(paragraph.number);
    return { ...paragraph, ...(id !== undefined && { id }) };
  });
  const known = new Set(
    content.paragraphs.flatMap(({ text, phrases }) => [
      ...readText(text).places.keys(),
      ...phrases.map(foldWord).filter((word) => /^[a-z]+$/u.test(word)),
    ]),
  );
  return {
    paragraphs,
    titleBlock: content.titleBlock,
    terms: content.terms.flatMap(({ explanation, ...term }) =>
      explanation ? [{ ...term, explanation }] : [],
    ),
    english: packWords(listOtherWords(known)),
  };
}

/** Real English words near ours, but for forms of ours: those are found as what they are. */
function listOtherWords(known: ReadonlySet<string>): string[] {
  const byRoot = Map.groupBy([...known], stem);
  return listNearWords(known, listEnglishWords()).filter(
    (word) => !byRoot.get(stem(word))?.some((form) => isSameWord(word, form)),
  );
}
