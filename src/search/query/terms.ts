/** Makes of a query's tokens the terms that are looked for, and finds the paragraphs that have each. */
import type { Engine } from './engine.ts';
import { type Languages, type Translation, translateWords } from './languages.ts';
import { isEmptyVerb, isForeignStopword, isFrame, isShortPrefix, isStopword } from './little-words.ts';
import {
  type Asked,
  addEvidence,
  type Findings,
  findInText,
  findNumber,
  findPhrase,
  findRelated,
  listForms,
  locatePhrase,
} from './look-up.ts';
import { findNumbers } from './numbers.ts';
import type { Token } from './parse-query.ts';
import { hasForm, isEnglishWord, readWord, type WordReading } from './read-word.ts';
import { listRoots, stem } from './same-word.ts';
import type { Book } from './search-data.ts';

/** One thing that a query asks for. */
export interface Term {
  /** As it was typed. */
  typed: string;
  /** Its words, folded. */
  words: string[];
  found: Findings;
  /** The word of the text that was looked for in its place. */
  correction?: string;
  /** A near word, where the one typed is a word as well. */
  offer?: string;
  language?: string;
}

/** What became of a query's tokens. */
export interface Terms {
  terms: Term[];
  /** The languages that explain its words, the likeliest ones. */
  languages: string[];
  /** Nothing but words that are too common. */
  isTooCommon: boolean;
}

interface Reading extends WordReading {
  token: Token;
  at: number;
}

/** Finds the terms of a query. */
export async function findTerms(
  typed: readonly Token[],
  book: Book,
  engine: Engine,
  options: { languages?: Languages | undefined; asTyped?: boolean },
): Promise<Terms> {
  const tokens = joinTokens(typed, book);
  const words = tokens.map((token) => (token.isQuoted ? '' : (token.words[0] ?? '')));
  const translations = options.languages
    ? translateWords(words, (word) => word === '' || isEnglishWord(word, book), options.languages)
    : [];
  const taken = new Set<number>();
  const placed: [at: number, term: Term][] = [];
  for (const translation of translations) {
    for (let at = translation.from; at < translation.to; at += 1) taken.add(at);
    placed.push([translation.from, await makeForeignTerm(translation, tokens, book, engine)]);
  }
  for (const number of findNumbers(words.map((word, at) => (taken.has(at) ? '' : word)))) {
    const range = tokens.slice(number.from, number.to);
    const isOpen = range.at(-1)?.isOpen !== undefined && range.length === 1;
    const found = findNumber({ ...number, isOpen }, book);
    // "Zero" is a word of the text as well.
    if (found.size === 0 && range.every(({ words: [word = ''] }) => listForms(word, book).length > 0))
      continue;
    for (let at = number.from; at < number.to; at += 1) taken.add(at);
    placed.push([number.from, { ...describe(range), found }]);
  }
  const isForeign = translations.length > 0;
  const dropped = listDropped(tokens, taken, isForeign, book);
  const isEmpty = placed.length === 0 && dropped.size === tokens.length;
  if (isEmpty && tokens.length > 1) {
    const found = await findPhrase(
      tokens.map(({ words: [word = ''] }) => word),
      book,
      engine,
    );
    if (found.size > 0)
      return {
        terms: [{ ...describe(tokens), found }],
        languages: [],
        isTooCommon: false,
      };
  }
  const readings: Reading[] = [];
  for (const [at, token] of tokens.entries()) {
    if (taken.has(at) || token.isQuoted || (dropped.has(at) && !(isEmpty && token.isOpen))) continue;
    const canCorrect = !options.asTyped && !isForeign && !dropped.has(at);
    readings.push({ token, at, ...readWord(token, book, canCorrect) });
  }
  const asked = describeAsked(
    tokens,
    readings,
    readings.filter(({ at }) => !dropped.has(at)).length + placed.length,
  );
  for (const [at, token] of tokens.entries())
    if (token.isQuoted)
      placed.push([
        at,
        {
          ...describe([token]),
          typed: `“${token.typed}”`,
          found: await findPhrase(token.words, book, engine),
        },
      ]);
  for (const { token, at, candidates, correction, offer } of readings) {
    const found: Findings = new Map();
    for (const candidate of candidates)
      for (const [number, evidence] of await findInText(candidate, book, engine))
        addEvidence(found, number, evidence);
    for (const { words: list, isSure } of candidates)
      for (const word of list)
        for (const [number, evidence] of findRelated(word, asked, book))
          addEvidence(found, number, { ...evidence, isSure: evidence.isSure && isSure });
    placed.push([
      at,
      {
        typed: token.typed,
        words: correction ? [correction] : token.words,
        found,
        ...(correction && { correction }),
        ...(offer && { offer }),
      },
    ]);
  }
  const terms = placed.sort(([a], [b]) => a - b).map(([at, term]) => ({ at, term }));
  return {
    terms: joinAlternatives(terms, tokens),
    languages: [...new Set(translations.map(({ language }) => language))],
    isTooCommon: isEmpty && tokens.length > 0 && terms.every(({ term }) => term.found.size === 0),
  };
}

/** The words of a whole query, corrected, for comparing readers' phrases with them. */
function describeAsked(tokens: readonly Token[], readings: readonly Reading[], count: number): Asked {
  const words = [
    ...tokens.flatMap((token) => token.words),
    ...readings.flatMap(({ candidates }) => candidates.flatMap((one) => one.words)),
  ];
  const order = readings.flatMap(({ token, candidates: [first] }) => first?.words ?? token.words);
  return { roots: new Set(words.flatMap(listRoots)), order: ` ${order.map(stem).join(' ')} `, count };
}

function describe(tokens: readonly Token[]): Pick<Term, 'typed' | 'words'> {
  return { typed: tokens.map(({ typed }) => typed).join(' '), words: tokens.flatMap(({ words }) => words) };
}

/** Writes words as one that were typed in halves or with a hyphen: "stand ing", "re-education"; a short prefix alone says nothing. */
function joinTokens(tokens: readonly Token[], book: Book): Token[] {
  const joined: Token[] = [];
  const isKnown = (word: string) => book.readerWords.has(word) || hasForm(word, book);
  for (const token of tokens) {
    const last = joined.at(-1);
    const [before = '', word = ''] = [last?.words[0], token.words[0]];
    const canJoin =
      last && !last.isQuoted && !token.isQuoted && !token.isAlternative && /^\p{L}+$/u.test(before + word);
    if (canJoin && isKnown(before + word) && (token.isHyphenated || !isKnown(before) || !isKnown(word))) {
      const typed = `${last.typed}${token.isHyphenated ? '-' : ' '}${token.typed}`;
      joined.splice(-1, 1, {
        ...token,
        typed,
        words: [before + word],
        isHyphenated: last.isHyphenated,
        isAlternative: last.isAlternative,
      });
    } else {
      if (token.isHyphenated && canJoin && isShortPrefix(before)) joined.pop();
      joined.push(token);
    }
  }
  return joined;
}

/** The tokens that carry no matter, unless nothing else would be left or the title block has them all. */
function listDropped(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  isForeign: boolean,
  book: Book,
): Set<number> {
  const isLittle = tokens.map(
    ({ isQuoted, words: [word = ''], isCapital }) =>
      !isQuoted && !isCapital && (isStopword(word) || (isForeign && isForeignStopword(word))),
  );
  const stopwords = tokens.flatMap((_, at) => (isLittle[at] && !taken.has(at) ? [at] : []));
  const content = tokens.filter((_, at) => !isLittle[at]);
  const isInTitle = content.every(({ words }) => locatePhrase(words, book.titleBlock).length > 0);
  const empty = tokens.flatMap(({ isQuoted, isOpen, words: [word = ''] }, at) => {
    const [before = '', after] = [tokens[at - 1]?.words[0], tokens[at + 1]];
    const isAsked =
      isLittle[at - 1] &&
      (at === tokens.length - 1 || /^(?:which|what|how|many|much|any|some)$/u.test(before));
    const isFraming = isFrame(word) && (isLittle[at + 1] ? after : isAsked);
    return !isQuoted && !taken.has(at) && isOpen !== 'asterisk' && (isEmptyVerb(word) || isFraming)
      ? [at]
      : [];
  });
  const all = new Set([...stopwords, ...empty]);
  const isAllLeft =
    isInTitle || all.size + taken.size - [...all].filter((at) => taken.has(at)).length >= tokens.length;
  return (isAllLeft && taken.size === 0) || isInTitle ? new Set(stopwords) : all;
}

async function makeForeignTerm(
  { from, to, typed, english, isVague, language }: Translation,
  tokens: readonly Token[],
  book: Book,
  engine: Engine,
): Promise<Term> {
  const found: Findings = new Map();
  for (const phrase of english) {
    const words = phrase
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
    const inText = await findInText({ words, weight: 1, isSure: !isVague }, book, engine);
    for (const [number, evidence] of inText) addEvidence(found, number, evidence);
    const asked = {
      roots: new Set(words.flatMap(listRoots)),
      order: ` ${words.map(stem).join(' ')} `,
      count: words.length,
    };
    for (const word of inText.size === 0 ? words.slice(0, 1) : [])
      for (const [number, evidence] of findRelated(word, asked, book))
        if (evidence.isSure) addEvidence(found, number, { ...evidence, isSure: !isVague });
  }
  const isWhole = to - from > 1 || !/\p{Script=Han}/u.test(typed);
  return {
    ...(isWhole ? describe(tokens.slice(from, to)) : { typed, words: [typed] }),
    words: english.flatMap((phrase) => phrase.toLowerCase().split(/\s+/u)),
    found,
    language,
  };
}

/** Makes one term of those that OR joins: what any of them has, the term has. */
function joinAlternatives(terms: readonly { at: number; term: Term }[], tokens: readonly Token[]): Term[] {
  const joined: Term[] = [];
  for (const { at, term } of terms) {
    const last = joined.at(-1);
    if (!tokens[at]?.isAlternative || !last) joined.push(term);
    else {
      const found = new Map(last.found);
      for (const [number, evidence] of term.found) addEvidence(found, number, evidence);
      joined.splice(-1, 1, {
        ...last,
        typed: `${last.typed} OR ${term.typed}`,
        words: [...last.words, ...term.words],
        found,
      });
    }
  }
  return joined;
}
