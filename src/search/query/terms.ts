/** Makes of a query's tokens the terms that are looked for, and finds the paragraphs that have each. */
import type { Engine } from './engine.ts';
import { type Languages, translateWords } from './languages.ts';
import { isEmptyVerb, isForeignStopword, isFrame, isStopword } from './little-words.ts';
import {
  type Asked,
  addEvidence,
  type Candidate,
  describeAsked,
  type Findings,
  findInText,
  findNumber,
  findRelated,
  locatePhrase,
} from './look-up.ts';
import { findNumbers } from './numbers.ts';
import type { Token } from './parse-query.ts';
import { isEnglishWord, isKnown, readWord, type WordReading } from './read-word.ts';
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
  isTooCommon: boolean;
}

type Reading = Omit<Term, 'found'> & { found?: Findings };

/** Finds the terms of a query. */
export async function findTerms(
  typed: readonly Token[],
  book: Book,
  engine: Engine,
  { languages, asTyped }: { languages?: Languages | undefined; asTyped: boolean },
): Promise<Terms> {
  const tokens = joinTokens(typed, book);
  const words = tokens.map((token) => (token.isQuoted ? '' : (token.words[0] ?? '')));
  const isEnglish = (word: string) => word === '' || isEnglishWord(word, book);
  const translations = languages ? translateWords(words, isEnglish, languages) : [];
  const isTaken = words.map((_, at) => translations.some(({ from, to }) => from <= at && at < to));
  const typedFrom = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.typed)
      .join(' ');
  const readings = translations.map(({ from, to, part, english, isVague }): Reading => {
    const candidates = english.map((phrase) => ({ words: listWords(phrase), weight: 1, isSure: !isVague }));
    return { at: from, typed: part ?? typedFrom(from, to), candidates };
  });
  for (const number of findNumbers(words.map((word, at) => (isTaken[at] ? '' : word)))) {
    const { from, to } = number;
    const found = findNumber(number, to === from + 1 && tokens[from]?.isOpen !== undefined, book);
    // "Zero" is a word of the text as well.
    if (found.size === 0 && words.slice(from, to).every((word) => isKnown(word, book))) continue;
    isTaken.fill(true, from, to);
    readings.push({
      at: from,
      typed: typedFrom(from, to),
      candidates: [makeExact(words.slice(from, to))],
      found,
    });
  }
  const isForeign = translations.length > 0;
  const isDropped = markDropped(tokens, isTaken, isForeign, book);
  const isCommon = readings.length === 0 && !isDropped.includes(false);
  if (isCommon && tokens.length > 1) {
    // "And so on": little words are looked for side by side.
    const candidate = makeExact(words);
    const found = await findInText(candidate, book, engine);
    if (found.size > 0)
      return {
        terms: [{ at: 0, typed: typedFrom(0, tokens.length), candidates: [candidate], found }],
        languages: [],
        isTooCommon: false,
      };
  }
  for (const [at, token] of tokens.entries()) {
    if (token.isQuoted)
      readings.push({ at, typed: `“${token.typed}”`, candidates: [makeExact(token.words)] });
    else if (!isTaken[at] && (!isDropped[at] || (isCommon && token.isOpen)))
      readings.push({
        at,
        typed: token.typed,
        ...readWord(token, book, !asTyped && !isForeign && !isDropped[at]),
      });
  }
  readings.sort((a, b) => a.at - b.at);
  const read = readings.map(({ candidates }) => candidates.flatMap((candidate) => candidate.words));
  const firsts = readings.flatMap(({ candidates: [first] }) => first?.words ?? []);
  const asked = describeAsked(firsts, isCommon ? 0 : readings.length, [...words, ...read.flat()]);
  const terms: Term[] = [];
  for (const reading of readings) {
    const term = {
      ...reading,
      found: reading.found ?? (await findCandidates(reading.candidates, asked, book, engine)),
    };
    const last = tokens[reading.at]?.isAlternative && terms.pop();
    terms.push(last ? joinTerms(last, term) : term);
  }
  return {
    terms,
    languages: [...new Set(translations.map(({ language }) => language))],
    isTooCommon: isCommon && tokens.length > 0 && terms.every(({ found }) => found.size === 0),
  };
}

function makeExact(words: string[]): Candidate {
  return { words, weight: 1.1, isSure: true, isExact: true };
}

/** What speaks for paragraphs of what a word stands for; a phrase is readers' words only as a whole. */
async function findCandidates(
  candidates: readonly Candidate[],
  asked: Asked,
  book: Book,
  engine: Engine,
): Promise<Findings> {
  const found: Findings = new Map();
  for (const candidate of candidates) {
    const { words, isSure, isExact } = candidate;
    for (const [number, evidence] of await findInText(candidate, book, engine))
      addEvidence(found, number, evidence);
    const isPhrase = words.length > 1;
    const related = isExact
      ? []
      : findRelated(words[0] ?? '', isPhrase ? describeAsked(words, words.length) : asked, book);
    for (const [number, evidence] of related)
      if (evidence.isSure || !isPhrase)
        addEvidence(found, number, { ...evidence, isSure: evidence.isSure && isSure });
  }
  return found;
}

/** Makes one term of two that OR joins: what either has, the term has. */
function joinTerms(term: Term, alternative: Term): Term {
  const found = new Map(term.found);
  for (const [number, evidence] of alternative.found) addEvidence(found, number, evidence);
  const candidates = [...term.candidates, ...alternative.candidates];
  return { ...term, typed: `${term.typed} OR ${alternative.typed}`, candidates, found };
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
    joined.push(
      isPair && isOne
        ? { ...token, typed, words: [before + word], isAlternative: last.isAlternative ?? false }
        : token,
    );
  }
  return joined;
}

/** Marks the tokens that carry no matter, only the little words where else nothing is left or the title block has all. */
function markDropped(
  tokens: readonly Token[],
  isTaken: readonly boolean[],
  isForeign: boolean,
  book: Book,
): boolean[] {
  const isLittle = tokens.map(
    ({ isQuoted, isCapital, words: [word = ''] }) =>
      !isQuoted && !isCapital && (isStopword(word) || (isForeign && isForeignStopword(word))),
  );
  const isFraming = (at: number) => {
    const isAsked =
      at === tokens.length - 1 ||
      /^(?:which|what|how|many|much|any|some)$/u.test(tokens[at - 1]?.words[0] ?? '');
    return isLittle[at + 1] || (isLittle[at - 1] && isAsked);
  };
  const isEmpty = tokens.map(({ isQuoted, isOpen, words: [word = ''] }, at) => {
    const isWord = !isQuoted && isOpen !== 'asterisk';
    return isLittle[at] || (isWord && (isEmptyVerb(word) || (isFrame(word) && isFraming(at)))) || false;
  });
  const isInTitle = tokens.every(
    ({ words }, at) => isLittle[at] || locatePhrase(words, book.titleBlock).length > 0,
  );
  return isInTitle || isEmpty.every((empty, at) => empty && !isTaken[at]) ? isLittle : isEmpty;
}
