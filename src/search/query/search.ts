/**
 * Search, without a page: `answer` takes a query, the shipped data and an engine and says what was found, what was
 * understood otherwise than typed, and what is not there. It has no state and touches no document.
 *
 *   const data = await (await fetch('/search/data.json')).json();
 *   const languages = needsLanguages(query, data) ? await (await fetch('/search/languages.json')).json() : undefined;
 *   const found = await answer(query, data, makePlainEngine(data), { languages });
 */
import type { Engine } from './engine.ts';
import { isLatin, type Languages } from './languages.ts';
import { addFindings, type Findings, findInTexts, makeCandidate } from './look-up.ts';
import { LAST, type NamedParagraphs } from './named-paragraphs.ts';
import { cutQuery, parseQuery } from './parse-query.ts';
import { matchText, rankParagraphs } from './rank.ts';
import { isEnglishWord, listEndings } from './read-word.ts';
import { stem } from './same-word.ts';
import { type Book, openBook, type SearchData, type Text } from './search-data.ts';
import { findTerms, type Term } from './terms.ts';
import { listWords } from './words.ts';

/** The answer to a query. */
export type Answer = Awaited<ReturnType<typeof answer>>;

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
  const isOurs = (word: string) =>
    isEnglishWord(word, book) || book.english.has(stem(word)) || listEndings(word, book).length > 0;
  return listWords(cutQuery(query)).some(
    (word) => !isLatin(word) || (/\p{L}{3}/u.test(word) && !isOurs(word)),
  );
}

/** Answers a query. */
export async function answer(query: string, data: SearchData, engine: Engine, options: AnswerOptions = {}) {
  const { languages = {}, isTyping = /\S$/u.test(query) && cutQuery(query) === query } = options;
  const book = openBook(data);
  const nouns = Object.values(languages).flatMap(({ paragraph }) => paragraph);
  const { named, tokens, excluded } = parseQuery(query, nouns, isTyping);
  const { terms: asked, languages: codes, isCommon } = await findTerms(tokens, book, engine, options);
  const terms = named ? addNamed(named, asked, book) : asked;
  const unknown = asked.filter(({ found }) => found.size === 0);
  const unwanted: Findings = new Map();
  for (const { words, isQuoted } of excluded)
    addFindings(unwanted, await findInTexts({ ...makeCandidate(words), isExact: isQuoted }, book, engine));
  const isWanted = ([text]: [Text, unknown]) => !unwanted.get(text)?.isSure;
  const kept = terms.map((term) => ({ ...term, found: new Map([...term.found].filter(isWanted)) }));
  const left = rankParagraphs(kept, book);
  const isNoneLeft = left.length === 0 && excluded.length > 0;
  const unwillingly = excluded.map(({ typed }) => `NOT ${typed}`);
  const ranked = isNoneLeft
    ? rankParagraphs(terms, book).map((hit) => ({ ...hit, missing: [...hit.missing, ...unwillingly] }))
    : left;
  const title = matchText(book.titleBlock, kept);
  const inNames = book.terms.flatMap((text) =>
    terms.length > 0 && matchText(text, kept).missing.length === 0 ? text.term : [],
  );
  const isElsewhere = inNames.length > 0 || (title.marks.length > 0 && title.missing.length === 0);
  // Beside a title or term that has all, a paragraph that has nothing of it tells nothing.
  const hits = ranked.filter(({ missing }) => !isElsewhere || missing.length < terms.length);
  const isTooCommon = isCommon && hits.length === 0;
  const isInTitle = title.marks.length > 0 && (title.missing.length === 0 || hits.length === 0);
  const isAnswered = named?.isBare && hits.length > 0;
  const exist = [LAST, ...book.paragraphs.map(({ number }) => number)];
  return {
    /** Paragraphs, those first that have all that was asked (`missing` is empty). */
    hits,
    titleBlock: isInTitle ? { text: book.titleBlock.text, ...title } : undefined,
    /** Explained terms whose name has all that was asked. */
    terms: inNames,
    /** One thing was asked for, so that nothing can have only some of it. */
    isOneThing: terms.length === 1,
    /** Numbers of paragraphs that were named and do not exist. */
    beyond: named && !isAnswered ? named.numbers.filter((number) => !exist.includes(number)) : [],
    /** Corrections that were made; `asTyped` undoes them. */
    corrections: asked.flatMap(({ typed, correction: word }) => (word ? { typed, word } : [])),
    /** Corrections to offer, where the typed word is a word as well and nothing was found. */
    offers: asked.flatMap(({ typed, offer: word }) => (word && hits.length === 0 ? { typed, word } : [])),
    /** What neither the paragraphs nor the title block have, as it was typed. */
    unknown: isTooCommon || isAnswered ? [] : unknown.map(({ typed }) => typed),
    /** What was excluded, as it was typed; where nothing else is left, the hits have it, and say so. */
    excluded: isNoneLeft && hits.length > 0 ? [] : excluded.map(({ typed }) => typed),
    /** Nothing was asked for but words that are too common. */
    isTooCommon,
    /** Languages other than English that the query is in; more than one where they cannot be told apart. */
    languages: Object.entries(languages).flatMap(([code, { name, notice }]) =>
      codes.includes(code) ? { code, name, notice } : [],
    ),
  };
}

/** Adds the paragraphs that are named by number, as a term; a bare number may be an amount as well, which is one with it. */
function addNamed(
  { numbers, sentence, isBare }: NamedParagraphs,
  terms: readonly Term[],
  { paragraphs }: Book,
): Term[] {
  const asked = numbers.map((number) => (number === LAST ? paragraphs.at(-1)?.number : number));
  const found: Findings = new Map();
  for (const paragraph of paragraphs.filter(({ number }) => asked.includes(number))) {
    // A sentence of an address is what was found.
    const [start, end = paragraph.text.length] = paragraph.sentences.slice(Math.max(0, sentence - 1));
    const place = { start: start ?? 0, end: paragraph.text.slice(0, end).trimEnd().length };
    const places = sentence > 0 && start !== undefined ? [place] : [];
    found.set(paragraph, { weight: 2, isSure: true, places });
  }
  for (const term of isBare ? terms : []) addFindings(found, term.found);
  const named = { at: 0, typed: `paragraph ${asked.join(', ')}`, candidates: [], found };
  return isBare ? [named] : [named, ...terms];
}
