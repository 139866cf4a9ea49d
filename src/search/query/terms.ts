/** Makes of a query's tokens the terms that are looked for, and finds the texts that have each. */
import type { Engine } from './engine.ts';
import { type Languages, translateWords } from './languages.ts';
import { EMPTY_WORDS, FRAMES, STOPWORDS } from './little-words.ts';
import {
  addFindings,
  type Candidate,
  type Findings,
  findCandidate,
  findInTexts,
  findNumber,
  makeCandidate,
} from './look-up.ts';
import { findNumbers } from './numbers.ts';
import type { Token } from './parse-query.ts';
import { isEnglishWord, isKnown, readWord, type WordReading } from './read-word.ts';
import { listRoots } from './same-word.ts';
import type { Book } from './search-data.ts';
import { listWords } from './words.ts';

/** One thing that a query asks for, and what was made of it. */
export interface Term extends WordReading {
  /** Its place among the query's words. */
  at: number;
  /** As it was typed. */
  typed: string;
  found: Findings;
}

/** What became of a query's tokens. */
export interface Terms {
  terms: Term[];
  /** The languages that explain its words, the likeliest ones. */
  languages: string[];
  /** Nothing but words that are too common. */
  isCommon: boolean;
}

/** Finds the terms of a query. */
export async function findTerms(
  typed: readonly Token[],
  book: Book,
  engine: Engine,
  { languages = {}, asTyped = false }: { languages?: Languages | undefined; asTyped?: boolean },
): Promise<Terms> {
  const tokens = joinTokens(typed, book);
  const words = tokens.map((token) => (token.isQuoted ? '' : (token.words[0] ?? '')));
  const isEnglish = (word: string) => word === '' || isEnglishWord(word, book);
  const translations = translateWords(words, isEnglish, languages);
  const isForeign = translations.length > 0;
  const isTaken = words.map((_, at) => translations.some(({ from, to }) => from <= at && at < to));
  const listTyped = (from: number, to: number) => tokens.slice(from, to).map((token) => token.typed);
  const readings = translations.map(
    ({ from, to, part, english, isVague }): Omit<Term, 'found'> & Partial<Term> => {
      const candidates = english.map((phrase) => makeCandidate(listWords(phrase), 1, !isVague));
      return { at: from, typed: part ?? listTyped(from, to).join(' '), candidates };
    },
  );
  for (const number of findNumbers(words.map((word, at) => (isTaken[at] ? '' : word)))) {
    const { from, to } = number;
    const found = findNumber(number, to === from + 1 && Boolean(tokens[from]?.isOpen), book);
    // "Zero" is a word of the text as well.
    if (found.size === 0 && words.slice(from, to).every((word) => isKnown(word, book))) continue;
    isTaken.fill(true, from, to);
    const candidates = [makeExact(words.slice(from, to))];
    readings.push({ at: from, typed: listTyped(from, to).join(' '), candidates, found });
  }
  const little = new Set(translations.flatMap(({ language }) => languages[language]?.little ?? []));
  const isDropped = markDropped(tokens, isTaken, little, book);
  const isCommon = readings.length === 0 && !isDropped.includes(false);
  if (isCommon && tokens.length > 1) {
    // "And so on": little words are looked for side by side.
    const candidates = [makeExact(words)];
    const found = await findInTexts(makeExact(words), book, engine);
    const whole = { at: 0, typed: listTyped(0, tokens.length).join(' '), candidates, found };
    if (found.size > 0) return { terms: [whole], languages: [], isCommon: false };
  }
  for (const [at, token] of tokens.entries()) {
    if (token.isQuoted)
      readings.push({ at, typed: `“${token.typed}”`, candidates: [makeExact(token.words)] });
    else if (!isTaken[at] && (!isDropped[at] || (isCommon && token.isOpen))) {
      const canCorrect = !asTyped && !isForeign && !isDropped[at];
      readings.push({ at, typed: token.typed, ...readWord(token, book, canCorrect) });
    }
  }
  readings.sort((a, b) => a.at - b.at);
  const read = readings.flatMap(({ candidates }) => candidates.flatMap((candidate) => candidate.words));
  const asked = {
    roots: new Set([...words, ...read].flatMap(listRoots)),
    count: isCommon ? 0 : readings.length,
  };
  const terms: Term[] = [];
  for (const reading of readings) {
    const found = reading.found ?? new Map();
    for (const candidate of reading.found ? [] : reading.candidates)
      addFindings(found, await findCandidate(candidate, asked, book, engine));
    const last = tokens[reading.at]?.isAlternative && terms.at(-1);
    if (last) {
      last.typed += ` OR ${reading.typed}`;
      last.candidates.push(...reading.candidates);
      addFindings(last.found, found);
    } else terms.push({ ...reading, found });
  }
  return {
    terms,
    languages: [...new Set(translations.map(({ language }) => language))],
    isCommon: isCommon && tokens.length > 0,
  };
}

function makeExact(words: string[]): Candidate {
  return { words, weight: 1.1, isSure: true, isExact: true };
}

/** Writes words as one that were typed in halves or with a hyphen: "stand ing", "re-education"; a short prefix alone says nothing. */
function joinTokens(tokens: readonly Token[], book: Book): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const [before = '', word = ''] = [last?.words[0], token.words[0]];
    const isPair =
      last && !last.isQuoted && !token.isQuoted && !token.isAlternative && /^\p{L}+$/u.test(before + word);
    const isOne =
      isKnown(before + word, book) && (token.isHyphenated || !isKnown(before, book) || !isKnown(word, book));
    if (isPair && (isOne || (token.isHyphenated && before.length <= 3))) joined.pop();
    const typed = `${last?.typed}${token.isHyphenated ? '-' : ' '}${token.typed}`;
    const isAlternative = last?.isAlternative ?? false;
    joined.push(isPair && isOne ? { ...token, isAlternative, typed, words: [before + word] } : token);
  }
  return joined;
}

/** Marks the tokens that carry no matter, only the little words where else nothing is left or the title block has all. */
function markDropped(
  tokens: readonly Token[],
  isTaken: readonly boolean[],
  little: ReadonlySet<string>,
  { titleBlock }: Book,
): boolean[] {
  const isLittle = tokens.map(
    ({ isQuoted, isCapital, words: [word = ''] }) =>
      !isQuoted && !isCapital && (STOPWORDS.has(word) || little.has(word)),
  );
  const isFraming = (at: number) => {
    const isAsked = /^(?:which|what|how|many|much|any|some)$/u.test(tokens[at - 1]?.words[0] ?? '');
    return isLittle[at + 1] || isAsked || (isLittle[at - 1] && at === tokens.length - 1);
  };
  const isEmpty = tokens.map(({ isQuoted, isOpen, words: [word = ''] }, at) => {
    const isWord = !isQuoted && isOpen !== 'asterisk';
    return (
      isLittle[at] || (isWord && (EMPTY_WORDS.has(word) || (FRAMES.has(word) && isFraming(at)))) || false
    );
  });
  const isInTitle = tokens.every(
    ({ words }, at) => isLittle[at] || words.every((word) => titleBlock.places.has(word)),
  );
  return isInTitle || isEmpty.every((empty, at) => empty && !isTaken[at]) ? isLittle : isEmpty;
}
