/** What a typed word stands for: itself, an ending, two words, or the word that was meant. */
import { EMPTY_WORDS, FRAMES, STOPWORDS } from './little-words.ts';
import { type Candidate, listEntries, listForms, makeCandidate } from './look-up.ts';
import type { Token } from './parse-query.ts';
import { isFormOf, stem } from './same-word.ts';
import { type Book, markLetters } from './search-data.ts';

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
  return book.readerWords.has(word) || listForms(word, book).some(({ isSure }) => isSure);
}

/** Reads a word or a quoted phrase of a query. */
export function readWord(
  { words, typed, isOpen, isQuoted = false }: Token,
  book: Book,
  canCorrect: boolean,
): WordReading {
  const [word = ''] = words;
  const itself = { ...makeCandidate(words), isExact: isQuoted };
  if (isQuoted) return { candidates: [itself] };
  const isLittle = STOPWORDS.has(word);
  const isAsterisk = isOpen === 'asterisk';
  const entries = isLittle ? [] : [...listEntries(word, book)];
  const isReaders = entries.some((entry) => entry.words.some((one) => isFormOf(word, one)));
  if (!isLittle && !isAsterisk) {
    if (isKnown(word, book)) return { candidates: [itself] };
    const pair = book.pairs.get(word);
    if (pair && !isReaders) return { candidates: [makeCandidate(pair)] };
  }
  const isReal = isLittle || isReaders || book.english.has(stem(word));
  const endings = isOpen ? listEndings(word, book) : [];
  const candidates = endings.map((ending) => makeCandidate([ending], 0.9, isAsterisk || !isReal));
  if (isLittle || candidates.length > 0)
    return { candidates: isReaders ? [itself, ...candidates] : candidates };
  const isCorrectable = canCorrect && !isReaders && !/[^\p{ASCII}]/u.test(typed);
  const slips = isCorrectable ? listSlips(word, book) : [];
  const near = slips.find(({ edits }) => edits === 1)?.target;
  // Of real words only those one edit away are offered.
  if (isReal) return { candidates: [itself], ...(near && { offer: near }) };
  const best = near ?? slips[0]?.target;
  return best ? { candidates: [makeCandidate([best], 0.95)], correction: best } : { candidates: [itself] };
}

/** The words that begin with some letters: those of the texts, else those of readers. */
export function listEndings(beginning: string, { textWords, readerWords }: Book): string[] {
  const [inTexts = [], ofReaders = []] = [textWords, readerWords].map((words) =>
    [...words].filter((word) => word.startsWith(beginning) && !STOPWORDS.has(word)),
  );
  return inTexts.length > 0 ? inTexts : ofReaders;
}

/** What a word may be a slip of, with the edits between them. */
function listSlips(word: string, { targets }: Book): { target: string; edits: number }[] {
  const letters = markLetters(word);
  const slips = [];
  for (const [target, theirs] of targets) {
    // Two edits change four letters at most: most words are out of reach at a glance.
    let different = letters ^ theirs;
    for (let bits = 0; bits < 4; bits += 1) different &= different - 1;
    const edits = different === 0 ? countSlips(word, target) : undefined;
    if (edits) slips.push({ target, edits });
  }
  return slips;
}

/**
 * Counts the edits of a slip, or none where the word is out of reach: one, two from eight letters; in words under
 * six letters the first one must be right, or have changed places with the next.
 */
export function countSlips(typed: string, word: string): number | undefined {
  const [short, long] = [Math.min(typed.length, word.length), Math.max(typed.length, word.length)];
  const isFirstRight = typed[0] === word[0];
  const isFirstSwapped = typed[0] === word[1] && typed[1] === word[0];
  const limit = isFirstRight && long >= 8 ? 2 : 1;
  if (short < 3 || long < 4 || long - short > limit) return undefined;
  if (long < 6 && !isFirstRight && !isFirstSwapped) return undefined;
  const edits = countEdits(typed, word, limit);
  return edits <= limit ? edits : undefined;
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
