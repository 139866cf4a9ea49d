/** What a typed word stands for: itself, another spelling, an ending, two words, or the word that was meant. */
import { isLatin } from './languages.ts';
import { isEmptyVerb, isFrame, isStopword } from './little-words.ts';
import { type Candidate, listEntries, listForms } from './look-up.ts';
import type { Token } from './parse-query.ts';
import { isFormOf } from './same-word.ts';
import type { Book } from './search-data.ts';
import { countEdits, measureSlip } from './slips.ts';
import { listSpellings } from './spellings.ts';

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
  const isLittle = isStopword(word) || isEmptyVerb(word) || isFrame(word);
  return isLittle || book.readerWords.has(word) || hasForm(word, book);
}

/** Whether the paragraphs have a word in some form. */
export function hasForm(word: string, book: Book): boolean {
  return listForms(word, book).some(({ isSure }) => isSure);
}

/** What a word stands for without being a slip: itself, another spelling, two words; nothing where only a stem is shared. */
function listReadings(word: string, book: Book): Candidate[] {
  const itself: Candidate = { words: [word], weight: 1, isSure: true };
  if (hasForm(word, book)) return [itself];
  const isReaders = isReaderWord(word, book);
  const spelled = listSpellings(word)
    .filter((other) => hasForm(other, book) || (!isReaders && isReaderWord(other, book)))
    .map((other) => ({ words: [other], weight: 0.97, isSure: true }));
  if (isReaders || spelled.length > 0) return isReaders ? [itself, ...spelled] : spelled;
  const pair = book.pairs.get(word) ?? book.pairs.get(word.replace(/s$/u, ''));
  return pair && !pair.some(isStopword) ? [{ words: pair, weight: 1, isSure: true }] : [];
}

function isReaderWord(word: string, book: Book): boolean {
  return [...listEntries(word, book)].some(({ words }) => words.some((other) => isFormOf(word, other)));
}

/** Reads one word of a query. */
export function readWord(token: Token, book: Book, canCorrect: boolean): WordReading {
  const [word = ''] = token.words;
  const known = token.isOpen === 'asterisk' ? [] : listReadings(word, book);
  const isWhole = ({ words }: Candidate) =>
    words.length > 1 || words.some((one) => hasForm(one, book) || book.readerWords.has(one));
  if (known.some(isWhole)) return { candidates: known };
  const isRealWord = book.english.has(word) || isStopword(word);
  if (token.isOpen) {
    const isSure = token.isOpen === 'asterisk' || !(isRealWord || word.length < 3);
    const endings = listEndings(word, book).map((ending) => ({ words: [ending], weight: 0.9, isSure }));
    if (endings.length > 0) return { candidates: [...known, ...endings] };
  }
  if (known.length > 0) return { candidates: known };
  const isAbbreviation = token.isCapital && word.length < 5;
  const isCorrectable = canCorrect && !isAbbreviation && isLatin(word) && !/[^\p{ASCII}]/u.test(token.typed);
  const [best, ...others] = isCorrectable ? listNear(word, book) : [];
  // Without a slip it may share a stem with a word of the text.
  const itself = { words: [word], weight: 1, isSure: true };
  if (!best) return { candidates: [itself] };
  if (isRealWord) return { candidates: [itself], ...(countEdits(word, best) === 1 && { offer: best }) };
  const candidates = [best, ...others].map((other) => ({ words: [other], weight: 0.95, isSure: true }));
  return { candidates, correction: best };
}

/** The words that begin with some letters: those of the text, else those of readers. */
function listEndings(beginning: string, { textWords, readerWords }: Book): string[] {
  const inText = [...textWords.keys()].filter(
    (word) => word.startsWith(beginning) && word !== beginning && !isStopword(word),
  );
  return inText.length > 0 ? inText : [...readerWords].filter((word) => word.startsWith(beginning));
}

/** The nearest words for a slip; those of the text go before readers'. */
function listNear(typed: string, { targets, textWords }: Book): string[] {
  const costs = [...targets].flatMap((word): [string, number][] => {
    const cost = measureSlip(typed, word);
    return cost === undefined ? [] : [[word, textWords.has(word) ? cost : cost + 0.15]];
  });
  const least = Math.min(...costs.map(([, cost]) => cost));
  const near = costs.filter(([, cost]) => cost < least + 0.05);
  return near.slice(0, 2).map(([word]) => word);
}
