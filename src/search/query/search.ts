/**
 * Search, without a page: `answer` takes a query, the shipped data and an engine and says what was found, what was
 * understood otherwise than typed, and what is not there. It has no state and touches no document.
 *
 *   const data = await (await fetch('/search/data.json')).json();
 *   const languages = needsLanguages(query, data) ? await (await fetch('/search/languages.json')).json() : undefined;
 *   const found = await answer(query, data, makePlainEngine(data), { languages });
 *
 * Engines: `makePlainEngine(data)` at once and everywhere; `makePagefindEngine(pagefind, data)` once Pagefind is there.
 */
import type { Engine } from './engine.ts';
import { isLatin, type Languages, listParagraphNouns } from './languages.ts';
import { type Candidate, findInText, locatePhrase } from './look-up.ts';
import { cutQuery, parseQuery, type Token } from './parse-query.ts';
import { type Hit, makeHit, rankParagraphs } from './rank.ts';
import { isEnglishWord } from './read-word.ts';
import { isFormOf, stem } from './same-word.ts';
import { type Book, openBook, type SearchData, type SearchTerm, type Text } from './search-data.ts';
import { findTerms, type Term } from './terms.ts';
import { joinPlaces, listWords, type Place } from './words.ts';

/** A word that was, or may be, brought to another. */
export interface Correction {
  /** As it was typed. */
  typed: string;
  word: string;
}

/** What was found in the title block. */
export interface TitleBlockHit {
  text: string;
  marks: Place[];
  missing: string[];
}

/** The answer to a query. */
export interface Answer {
  /** What was read of the query. */
  query: string;
  /** Paragraphs, those first that have all that was asked (`missing` is empty). */
  hits: Hit[];
  titleBlock?: TitleBlockHit;
  /** Explained terms whose name was asked for. */
  terms: SearchTerm[];
  /** The paragraphs that were named by number and exist; they stand first among the hits. */
  named: number[];
  /** The sentence that an address names: 2 for "p4s2". */
  sentence?: number;
  /** Numbers of paragraphs that were named and do not exist. */
  beyond: number[];
  /** Corrections that were made; `asTyped` undoes them. */
  corrections: Correction[];
  /** Corrections to offer, where the typed word is a word as well and nothing was found. */
  offers: Correction[];
  /** What neither the paragraphs nor the title block have, as it was typed. */
  unknown: string[];
  /** What was excluded, as it was typed. */
  excluded: string[];
  /** Nothing was asked for but words that are too common. */
  isTooCommon: boolean;
  /** Languages other than English that the query is in; more than one where they cannot be told apart. */
  languages: { code: string; name: string; notice: string }[];
}

/** How a query is to be taken. */
export interface AnswerOptions {
  languages?: Languages | undefined;
  /** Correct nothing. */
  asTyped?: boolean;
  /** The last word may be unfinished; where not said, it is so when the query ends in a letter or digit. */
  isTyping?: boolean;
}

/** Whether the file of languages is needed for a query: it has other letters, or words that English does not know. */
export function needsLanguages(query: string, data: SearchData): boolean {
  const book = openBook(data);
  const known = [...book.textWords, ...book.readerWords, ...book.titleBlock.places.keys()];
  const isOurs = (word: string) =>
    isEnglishWord(word, book) ||
    book.english.has(stem(word)) ||
    known.some((other) => other.startsWith(word));
  return listWords(cutQuery(query)).some(
    (word) => !isLatin(word) || (/\p{L}{3}/u.test(word) && !isOurs(word)),
  );
}

/** Answers a query. */
export async function answer(
  query: string,
  data: SearchData,
  engine: Engine,
  options: AnswerOptions = {},
): Promise<Answer> {
  const { languages, asTyped = false, isTyping = /\S$/u.test(query) && cutQuery(query) === query } = options;
  const book = openBook(data);
  const { text, named, tokens, excluded } = parseQuery(query, listParagraphNouns(languages), isTyping);
  const found = await findTerms(tokens, book, engine, { languages, asTyped });
  const ranked = rankParagraphs(found.terms, await findExcluded(excluded, book, engine), book);
  const last = Math.max(...book.paragraphs.keys());
  const asked = [...new Set(named?.numbers.map((number) => (number === -1 ? last : number)))];
  const exist = asked.flatMap((number) => book.paragraphs.get(number) ?? []);
  const first = exist.map((paragraph) => makeHit(paragraph, [], [], last));
  const hits = [...first, ...ranked.filter(({ number }) => !asked.includes(number))];
  const titleBlock = findTitleBlock(found.terms, hits.length > 0, book);
  return {
    query: text,
    hits,
    ...(titleBlock && { titleBlock }),
    terms: findExplained(found.terms, book),
    named: exist.map(({ number }) => number),
    ...(exist.length > 0 && named?.sentence && { sentence: named.sentence }),
    // A bare number that the text has is an amount.
    beyond: named?.isBare && ranked.length > 0 ? [] : asked.filter((number) => !book.paragraphs.has(number)),
    corrections: found.terms.flatMap(({ typed, correction }) =>
      correction ? { typed, word: correction } : [],
    ),
    offers: found.terms.flatMap(({ typed, offer }) =>
      offer && hits.length === 0 ? { typed, word: offer } : [],
    ),
    unknown: (found.isTooCommon || (named?.isBare && exist.length > 0) ? [] : found.terms).flatMap((term) =>
      term.found.size === 0 && !findIn(term, book.titleBlock, book) ? term.typed : [],
    ),
    excluded: excluded.map(({ typed }) => typed),
    isTooCommon: found.isTooCommon && asked.length === 0,
    languages: found.languages.flatMap((code) => {
      const { name, notice } = languages?.[code] ?? {};
      return name && notice ? { code, name, notice } : [];
    }),
  };
}

/** The paragraphs that have something excluded, each with what it is. */
async function findExcluded(
  tokens: readonly Token[],
  book: Book,
  engine: Engine,
): Promise<Map<number, string[]>> {
  const excluded = new Map<number, string[]>();
  for (const { typed, words, isQuoted = false } of tokens)
    for (const [number, { isSure }] of await findInText(
      { words, weight: 1, isSure: true, isExact: isQuoted },
      book,
      engine,
    ))
      if (isSure) excluded.set(number, [...(excluded.get(number) ?? []), `NOT ${typed}`]);
  return excluded;
}

/** The title block, where it has all that was asked, or something that no paragraph has. */
function findTitleBlock(terms: readonly Term[], hasHits: boolean, book: Book): TitleBlockHit | undefined {
  const block = book.titleBlock;
  const found = terms.map((term) => findIn(term, block, book));
  const missing = terms.flatMap(({ typed }, at) => (found[at] ? [] : typed));
  const isAlone = terms.some(
    (term, at) => found[at] && ![...term.found.values()].some(({ isSure }) => isSure),
  );
  const marks = joinPlaces(
    found.flatMap((places) => places ?? []),
    block.text,
  );
  const isWanted = missing.length === 0 || isAlone || !hasHits;
  return marks.length > 0 && isWanted ? { text: block.text, marks, missing } : undefined;
}

/** The explained terms that have all that was asked, some of it in the name. */
function findExplained(terms: readonly Term[], book: Book): SearchTerm[] {
  return book.terms.flatMap(({ term, name, whole }) => {
    const isMeant =
      terms.every((one) => findIn(one, whole, book)) && terms.some((one) => findIn(one, name, book));
    return isMeant ? term : [];
  });
}

/** Where a text has a term, in any way that it can be read; undefined where it has not. */
function findIn({ candidates }: Term, text: Text, book: Book): Place[] | undefined {
  const found = candidates.flatMap((candidate) => locateCandidate(candidate, text, book));
  return found.length > 0 ? found : undefined;
}

function locateCandidate({ words, isExact }: Candidate, text: Text, { acronyms }: Book): Place[] {
  if (isExact) return locatePhrase(words, text);
  const isForm = (word: string, form: string) =>
    word === form || (!acronyms.has(word) && !acronyms.has(form) && isFormOf(word, form));
  const lists = words.map((word) =>
    [...text.places].flatMap(([form, places]) => (isForm(word, form) ? places : [])),
  );
  return lists.every((places) => places.length > 0) ? lists.flat() : [];
}
