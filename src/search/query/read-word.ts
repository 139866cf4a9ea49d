/** What a typed word stands for: itself, an ending, two words, or the word that was meant. */
import { EMPTY_WORDS, FRAMES, STOPWORDS } from './little-words.ts';
import { type Candidate, hasForm, listEntries, makeCandidate } from './look-up.ts';
import type { Token } from './parse-query.ts';
import { isFormOf, stem } from './same-word.ts';
import type { Book } from './search-data.ts';

/** What a word stands for, and what was made of it. */
export interface WordReading {
  candidates: Candidate[];
  /** The word that was taken for a mistyped one. */
  correction?: string;
  /** A near word, where the one typed is a word as well. */
  offer?: string;
}

/** Whether a word is known in English: the text's in any form, a reader's as it stands, or one that carries no matter. */
export function isEnglishWord(word: string, book: Book): boolean {
  return STOPWORDS.has(word) || EMPTY_WORDS.has(word) || FRAMES.has(word) || isKnown(word, book);
}

/** Whether the texts have a word in some form, or a reader as it stands. */
export function isKnown(word: string, book: Book): boolean {
  return book.readerWords.has(word) || hasForm(word, book);
}

/** Reads one word of a query. */
export function readWord(
  { words: [word = ''], typed, isOpen, isCapital }: Token,
  book: Book,
  canCorrect: boolean,
): WordReading {
  const itself = makeCandidate([word]);
  const isLittle = STOPWORDS.has(word);
  const isAsterisk = isOpen === 'asterisk';
  const isReaders = [...listEntries(word, book)].some(({ words }) =>
    words.some((one) => isFormOf(word, one)),
  );
  if (!isLittle && !isAsterisk) {
    if (isKnown(word, book)) return { candidates: [itself] };
    const pair = book.pairs.get(word) ?? book.pairs.get(word.replace(/s$/u, ''));
    if (pair && !isReaders) return { candidates: [makeCandidate(pair)] };
  }
  const isRealWord = isLittle || isReaders || book.english.has(stem(word));
  const endings = isOpen ? listEndings(word, book) : [];
  if (endings.length > 0) {
    const isSure = isAsterisk || !(isRealWord || word.length < 3);
    const candidates = endings.map((ending) => makeCandidate([ending], 0.9, isSure));
    return { candidates: isReaders ? [itself, ...candidates] : candidates };
  }
  if (isLittle) return { candidates: [] };
  const isAbbreviation = isCapital && word.length < 5;
  const isCorrectable = canCorrect && !isReaders && !isAbbreviation && !/[^\p{ASCII}]/u.test(typed);
  const best = isCorrectable ? findNear(word, book) : undefined;
  // Without a slip it may share a stem with a word of the text.
  if (!best) return { candidates: [itself] };
  // Of real words only those one edit away are offered: two cost more.
  if (isRealWord)
    return { candidates: [itself], ...((measureSlip(word, best) ?? 2) < 1.4 && { offer: best }) };
  return { candidates: [makeCandidate([best], 0.95)], correction: best };
}

/** The words that begin with some letters: those of the texts, else those of readers. */
function listEndings(beginning: string, { textWords, readerWords }: Book): string[] {
  const [inTexts = [], ofReaders = []] = [textWords, readerWords].map((words) =>
    [...words].filter((word) => word.startsWith(beginning) && !STOPWORDS.has(word)),
  );
  return inTexts.length > 0 ? inTexts : ofReaders;
}

/** The nearest word for a slip; one of the texts goes before readers'. */
function findNear(typed: string, { targets, textWords }: Book): string | undefined {
  const costs = targets.flatMap((word) => {
    const cost = measureSlip(typed, word);
    return cost === undefined ? [] : { word, cost: textWords.has(word) ? cost : cost + 0.15 };
  });
  return costs.sort((a, b) => a.cost - b.cost)[0]?.word;
}

/**
 * The cost of a slip, 0.7 to 2.6, or undefined where the word is out of reach: one edit, two from eight letters;
 * in words under six letters the first one must be right, or have changed places with the next.
 * What fingers and ears confuse costs less.
 */
export function measureSlip(typed: string, word: string): number | undefined {
  const [short, long] = [Math.min(typed.length, word.length), Math.max(typed.length, word.length)];
  const isFirstRight = typed[0] === word[0];
  const isFirstSwapped = typed[0] === word[1] && typed[1] === word[0];
  const limit = isFirstRight && long >= 8 ? 2 : 1;
  if (short < 3 || long < 4 || long - short > limit) return undefined;
  if (long < 6 && !isFirstRight && !isFirstSwapped) return undefined;
  const edits = countEdits(typed, word, limit);
  return edits <= limit ? edits * weighSlip(typed, word) + (isFirstRight ? 0 : 0.3) : undefined;
}

/** Counts letters left out, put in, changed or swapped with the next; no further than one beyond the limit. */
function countEdits(typed: string, word: string, limit: number): number {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (at === typed.length && at === word.length) return 0;
  if (limit === 0) return 1;
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  const steps = [[1, 0], [0, 1], [1, 1], ...(isSwapped ? [[2, 2]] : [])] as [number, number][];
  const rests = steps.map(([more, other]) =>
    countEdits(typed.slice(at + more), word.slice(at + other), limit - 1),
  );
  return 1 + Math.min(...rests);
}

function weighSlip(typed: string, word: string): number {
  const isAlike = (form: (text: string) => string) => form(typed) === form(word);
  if (isAlike((text) => [...text].sort().join('')) || isAlike((text) => text.replace(/(.)\1/gu, '$1')))
    return 0.7;
  if (isAlike((text) => text.replace(/[aeiouy]+/gu, 'a'))) return 0.8;
  return typed.length < word.length ? 0.9 : 1;
}
