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
import { cutExcerpt } from './excerpt.ts';
import { isLatin, type Languages, listParagraphNouns } from './languages.ts';
import { findInText, findPhrase, locatePhrase } from './look-up.ts';
import { cutQuery, parseQuery, type Token } from './parse-query.ts';
import { type Hit, rankParagraphs } from './rank.ts';
import { isEnglishWord } from './read-word.ts';
import { isFormOf } from './same-word.ts';
import { type Book, openBook, type SearchData, type SearchTerm, type Text } from './search-data.ts';
import { findTerms, type Term } from './terms.ts';
import { foldWord, joinPlaces, type Place, readWords } from './words.ts';

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

/** Whether the file of languages is found.terms for a query: it has other letters, or words that English does not know. */
export function needsLanguages(query: string, data: SearchData): boolean {
  const book = openBook(data);
  const beginnings = [...book.textWords.keys(), ...book.readerWords];
  return readWords(cutQuery(query)).some(
    ({ word }) =>
      !isLatin(word) ||
      (/\p{L}{3}/u.test(word) &&
        !isEnglishWord(word, book) &&
        !book.english.has(word) &&
        !beginnings.some((known) => known.startsWith(word))),
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
  const parsed = parseQuery(query, listParagraphNouns(languages), isTyping);
  const found = await findTerms(parsed.tokens, book, engine, { languages, asTyped });
  const excluded = await findExcluded(parsed.excluded, book, engine);
  const ranked = rankParagraphs(found.terms, excluded, book);
  const { named, beyond } = checkNamed(
    parsed.named?.numbers ?? [],
    book,
    parsed.named?.isBare === true && ranked.length > 0,
  );
  const hits = [
    ...named.map(
      (number) =>
        ranked.find((hit) => hit.number === number && hit.missing.length === 0) ?? makeNamedHit(number, book),
    ),
    ...ranked.filter(({ number }) => !named.includes(number)),
  ];
  const titleBlock = findTitleBlock(parsed.tokens, found.terms, hits, book.titleBlock);
  return {
    query: parsed.text,
    hits,
    ...(titleBlock && { titleBlock }),
    terms: findExplained(found.terms, book),
    named,
    ...(named.length > 0 && parsed.named?.sentence && { sentence: parsed.named.sentence }),
    beyond,
    corrections: found.terms.flatMap(({ typed, correction }) =>
      correction ? [{ typed, word: correction }] : [],
    ),
    offers:
      hits.length > 0
        ? []
        : found.terms.flatMap(({ typed, offer }) => (offer ? [{ typed, word: offer }] : [])),
    unknown: found.terms
      .filter(({ found: findings, words }) => findings.size === 0 && !isIn(book.titleBlock, words))
      .map(({ typed }) => typed),
    excluded: parsed.excluded.map(({ typed }) => typed),
    isTooCommon: found.isTooCommon && named.length === 0 && beyond.length === 0,
    languages: found.languages.flatMap((code) => {
      const language = languages?.[code];
      return language ? [{ code, name: language.name, notice: language.notice }] : [];
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
  for (const { typed, words, isQuoted } of tokens) {
    const found = isQuoted
      ? await findPhrase(words, book, engine)
      : await findInText({ words, weight: 1, isSure: true }, book, engine);
    for (const [number, { isSure }] of found)
      if (isSure) excluded.set(number, [...(excluded.get(number) ?? []), `NOT ${typed}`]);
  }
  return excluded;
}

/** Sorts named paragraphs into those that exist and those that do not; a bare number that the text has names none beyond. */
function checkNamed(
  numbers: readonly number[],
  { paragraphs }: Book,
  isAmount: boolean,
): { named: number[]; beyond: number[] } {
  const last = Math.max(...paragraphs.keys());
  const asked = [...new Set(numbers.map((number) => (number === -1 ? last : number)))];
  const named = asked.filter((number) => paragraphs.has(number));
  return { named, beyond: isAmount ? [] : asked.filter((number) => !paragraphs.has(number)) };
}

function makeNamedHit(number: number, { paragraphs }: Book): Hit {
  const { title = '', text = '', sentences = [] } = paragraphs.get(number) ?? {};
  return {
    number,
    title,
    score: 0,
    missing: [],
    marks: [],
    excerpt: cutExcerpt(text, sentences, []),
    isFoundInTitle: false,
    related: [],
  };
}

/** The title block, where it has all that was asked, or something that no paragraph has. */
function findTitleBlock(
  tokens: readonly Token[],
  terms: readonly Term[],
  hits: readonly Hit[],
  block: Text,
): TitleBlockHit | undefined {
  const has = terms.filter(({ words }) => isIn(block, words));
  const isAll = has.length === terms.length;
  const isAlone = has.some(({ found }) => ![...found.values()].some(({ isSure }) => isSure));
  const isQuoted = tokens.some(
    ({ isQuoted: quoted, words }) => quoted && locatePhrase(words, block).length === 0,
  );
  if (has.length === 0 || isQuoted || !(isAll || isAlone || hits.length === 0)) return undefined;
  const marks = has.flatMap(({ words }) => words.flatMap((word) => placesOf(block, word)));
  return {
    text: block.text,
    marks: joinPlaces(marks, block.text),
    missing: terms.filter((term) => !has.includes(term)).map(({ typed }) => typed),
  };
}

/** The explained terms that have every word, one of them in the name. */
function findExplained(terms: readonly Term[], book: Book): SearchTerm[] {
  const words = terms.flatMap((term) => (term.correction ? [foldWord(term.correction)] : term.words));
  if (words.length === 0) return [];
  return book.terms
    .filter(
      ({ nameText, whole }) =>
        words.every((word) => hasWord(whole, word)) && words.some((word) => hasWord(nameText, word)),
    )
    .map(({ id, name, explanation, paragraphs }) => ({ id, name, explanation, paragraphs }));
}

function isIn(text: Text, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => hasWord(text, word));
}

function hasWord(text: Text, word: string): boolean {
  return placesOf(text, word).length > 0;
}

function placesOf({ places }: Text, word: string): Place[] {
  return [...places].flatMap(([form, list]) => (isFormOf(word, form) ? list : []));
}
