/** What the build ships beside the index: the words a query may be brought to, and those it may not. */

/** The shipped file; every list is one string of words with spaces between. */
export interface VocabularyFile {
  /** Stands for the whole index: files of another build do not go with it. */
  version: string;
  /** How many paragraphs the index holds. */
  paragraphs: number;
  /** The words of the text, acronyms in capitals. */
  words: string;
  /** The words of the title block, in its order: it is not searched, but it is part of the document. */
  titleBlock: string;
  /** Words that only readers use: those of `content/vocabulary.yaml` and of the titles. */
  readerWords: string;
  /** Real English words that are near one of these, or begin one, and must not be taken for it; front-coded. */
  guard: string;
  /** Words that share a stem with the text's but mean something else. */
  unrelated: string;
  /** Matters that the text does not deal with although it has one of their words. */
  elsewhere: string[];
  /** For each paragraph, where its sentences begin, in words from 0; the first 0 is left out. */
  sentences: number[][];
  /** Pagefind's files: path below its folder, size in bytes, checksum. */
  files: [path: string, size: number, checksum: string][];
  /** Where there is one: the file that holds the first `count` of them, one after the other. */
  pack?: { path: string; count: number };
}

/** The vocabulary as the planner uses it: look-ups in lower case. */
export interface Vocabulary {
  paragraphs: number;
  /** Words of the text, then words that only readers use. */
  words: string[];
  textWords: ReadonlySet<string>;
  /** Words that the text has in capitals only; they match in no other form. */
  acronyms: ReadonlySet<string>;
  titleBlock: string;
  guard: ReadonlySet<string>;
  unrelated: ReadonlySet<string>;
  elsewhere: string[];
  sentences: number[][];
}

/**
 * Unpacks the shipped file.
 * @throws an `Error` when it is not such a file.
 */
export function readVocabulary(file: VocabularyFile): Vocabulary {
  const split = (list: string) => (list === '' ? [] : list.split(' '));
  const text = split(file.words);
  const textWords = text.map((word) => word.toLowerCase());
  return {
    paragraphs: file.paragraphs,
    words: [...textWords, ...split(file.readerWords)],
    textWords: new Set(textWords),
    acronyms: new Set(text.filter((word) => isAcronym(word)).map((word) => word.toLowerCase())),
    titleBlock: file.titleBlock,
    guard: new Set(unpackWords(file.guard)),
    unrelated: new Set(split(file.unrelated)),
    elsewhere: file.elsewhere,
    sentences: file.sentences,
  };
}

/** Whether a word is written in capitals, as "AIDS" is. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** Writes sorted words as the count of letters that each shares with the one before (a digit from "0" on), then the rest. */
export function packWords(words: readonly string[]): string {
  let last = '';
  let packed = '';
  for (const word of words) {
    let shared = 0;
    while (shared < last.length && last[shared] === word[shared]) shared += 1;
    packed += String.fromCharCode(0x30 + shared) + word.slice(shared);
    last = word;
  }
  return packed;
}

/** Reads what `packWords` wrote. */
export function unpackWords(packed: string): string[] {
  let last = '';
  return (packed.match(/[0-Z][^0-Z]*/gu) ?? []).map((piece) => {
    last = last.slice(0, piece.charCodeAt(0) - 0x30) + piece.slice(1);
    return last;
  });
}
