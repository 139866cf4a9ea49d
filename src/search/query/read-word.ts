/** What a typed word stands for: itself, an ending, two words, or the word that was meant. */
import { EMPTY_WORDS, FRAMES, STOPWORDS } from './little-words.ts';
import { type Candidate, hasForm, listEntries, makeCandidate } from './look-up.ts';
import type { Token } from './parse-query.ts';
import { isFormOf, stem } from './same-word.ts';
import type { Book } from './search-data.ts';
import { measureSlip } from './slips.ts';

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
