/** Makes of a query's tokens the terms that are looked for, and finds the texts that have each. */
import type { Engine } from './engine.ts';
import { type Languages, translateWords } from './languages.ts';
import { EMPTY_WORDS, FRAMES, STOPWORDS } from './little-words.ts';
import { addFindings, type Findings, findCandidate, findNumber, makeCandidate } from './look-up.ts';
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

/** Finds the terms of a query, and the languages that explain its words, the likeliest ones. */
export async function findTerms(
  typed: readonly Token[],
  book: Book,
  engine: Engine,
  { languages = {}, asTyped = false }: { languages?: Languages | undefined; asTyped?: boolean },
) {
  const tokens = joinTokens(typed, book);
  const words = tokens.map((token) => (token.isQuoted ? '' : (token.words[0] ?? '')));
  const isEnglish = (word: string) => word === '' || isEnglishWord(word, book);
  const translations = translateWords(words, isEnglish, languages);
  const codes = [...new Set(translations.map(({ language }) => language))];
  const terms: Term[] = [];
  const isTaken = words.map((_, at) =>
    translations.some(({ from, to, english }) => english.length > 0 && from <= at && at < to),
  );
  for (const number of findNumbers(words.map((word, at) => (isTaken[at] ? '' : word)))) {
    const { from, to } = number;
    const candidates = [makeCandidate(words.slice(from, to))];
    const found = findNumber(number, to === from + 1 && Boolean(tokens[from]?.isOpen), book);
    terms.push({ at: from, typed: joinTyped(tokens.slice(from, to)), candidates, found });
    isTaken.fill(true, from, to);
  }
  for (const { from, to, part, english, isVague } of translations) {
    // "15 млн" is a number.
    if (english.length === 0 && isTaken[from]) continue;
    const candidates = english.map((phrase) => makeCandidate(listWords(phrase), 1, !isVague));
    terms.push({ at: from, typed: part ?? joinTyped(tokens.slice(from, to)), candidates, found: new Map() });
    isTaken.fill(true, from, to);
  }
  const little = new Set(codes.flatMap((code) => languages[code]?.little ?? []).flatMap(listWords));
  const isDropped = markDropped(tokens, isTaken, little, book);
  const isCommon = terms.length === 0 && !isDropped.includes(false);
  for (const [at, token] of tokens.entries()) {
    if (isTaken[at] || (isDropped[at] && !(isCommon && token.isOpen))) continue;
    const canCorrect = !asTyped && codes.length === 0 && !isDropped[at];
    const asked = token.isQuoted ? `“${token.typed}”` : token.typed;
    terms.push({ at, typed: asked, ...readWord(token, book, canCorrect), found: new Map() });
  }
  terms.sort((a, b) => a.at - b.at);
  const found = await findTexts(terms, tokens, book, engine);
  return { terms: found, languages: codes, isCommon: isCommon && tokens.length > 0 };
}

/** Looks up all that was asked for; what OR joins becomes one term. */
async function findTexts(
  terms: readonly Term[],
  tokens: readonly Token[],
  book: Book,
  engine: Engine,
): Promise<Term[]> {
  const read = terms.flatMap(({ candidates }) => candidates);
  const asked = new Set([...tokens, ...read].flatMap(({ words }) => words.flatMap(listRoots)));
  if (tokens.some(({ words }) => words[0] === 'many')) asked.add('number');
  const joined: Term[] = [];
  for (const term of terms) {
    for (const candidate of term.candidates)
      addFindings(term.found, await findCandidate(candidate, asked, book, engine));
    const last = tokens[term.at]?.isAlternative && joined.at(-1);
    if (last) {
      last.typed += ` OR ${term.typed}`;
      last.candidates.push(...term.candidates);
      addFindings(last.found, term.found);
    } else joined.push(term);
  }
  return joined;
}

/** Tokens as they were typed. */
function joinTyped(tokens: readonly Token[]): string {
  return tokens.map(({ typed }) => typed).join(' ');
}

/** Writes words as one that were typed in halves or with a hyphen, "stand ing", and little words that a text has side by side as a phrase. */
function joinTokens(tokens: readonly Token[], book: Book): Token[] {
  const words = tokens.flatMap((token) => token.words);
  const isPhrase = words.length > 1 && words.every((word) => STOPWORDS.has(word));
  if (
    isPhrase &&
    book.texts.some((text) => ` ${listWords(text.text).join(' ')} `.includes(` ${words.join(' ')} `))
  )
    return [{ typed: joinTyped(tokens), words, isQuoted: true }];
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const [before = '', word = ''] = [last?.words[0], token.words[0]];
    const isPair = last && !last.isQuoted && !token.isQuoted && !token.isAlternative;
    const isWord = isKnown(before + word, book) || (token.isHyphenated && book.pairs.has(before + word));
    const isHalf = token.isHyphenated || !isKnown(before, book) || !isKnown(word, book);
    if (isPair && isWord && isHalf) {
      const { isAlternative = false } = last;
      const typed = `${last.typed}${token.isHyphenated ? '-' : ' '}${token.typed}`;
      joined[joined.length - 1] = { ...last, ...token, isAlternative, typed, words: [before + word] };
    } else joined.push(token);
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
  const isFraming = (at: number) =>
    isLittle[at + 1] === true ||
    /^(?:which|what|how|many|much|any|some)$/u.test(tokens[at - 1]?.words[0] ?? '') ||
    (isLittle[at - 1] === true && at === tokens.length - 1);
  const isEmpty = tokens.map(({ isQuoted, isOpen, words: [word = ''] }, at) => {
    const isVain = EMPTY_WORDS.has(word) || (FRAMES.has(word) && isFraming(at));
    return isLittle[at] === true || (isVain && !isQuoted && isOpen !== 'asterisk');
  });
  const inTitle = titleBlock.words.map(({ word }) => word);
  const isInTitle = tokens.every(
    ({ words }, at) => isLittle[at] || words.every((word) => inTitle.includes(word)),
  );
  return isInTitle || isEmpty.every((empty, at) => empty && !isTaken[at]) ? isLittle : isEmpty;
}
