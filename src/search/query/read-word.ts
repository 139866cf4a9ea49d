/** What a typed word stands for: itself, an ending, two words, or the word that was meant. */
import { isLatin } from './languages.ts';
import { isEmptyVerb, isFrame, isStopword } from './little-words.ts';
import { type Candidate, listEntries, listForms } from './look-up.ts';
import type { Token } from './parse-query.ts';
import { isFormOf, stem } from './same-word.ts';
import type { Book } from './search-data.ts';
import { countEdits, measureSlip } from './slips.ts';

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
  return isStopword(word) || isEmptyVerb(word) || isFrame(word) || isKnown(word, book);
}

/** Whether the text has a word in some form, or a reader as it stands. */
export function isKnown(word: string, book: Book): boolean {
  return book.readerWords.has(word) || hasForm(word, book);
}

function hasForm(word: string, book: Book): boolean {
  return listForms(word, book).some(({ isSure }) => isSure);
}

/** Reads one word of a query. */
export function readWord(
  { words: [word = ''], typed, isOpen, isCapital }: Token,
  book: Book,
  canCorrect: boolean,
): WordReading {
  const isLittle = isStopword(word);
  const known = isLittle || isOpen === 'asterisk' ? [] : listReadings(word, book);
  if (known.some(({ words }) => words.length > 1 || words.some((one) => isKnown(one, book))))
    return { candidates: known };
  const isRealWord = isLittle || book.english.has(stem(word));
  if (isOpen) {
    const isSure = isOpen === 'asterisk' || !(isRealWord || known.length > 0 || word.length < 3);
    const endings = listEndings(word, book).map((ending) => ({ words: [ending], weight: 0.9, isSure }));
    if (endings.length > 0) return { candidates: [...known, ...endings] };
  }
  if (known.length > 0 || isLittle) return { candidates: known };
  const isAbbreviation = isCapital && word.length < 5;
  const isCorrectable = canCorrect && !isAbbreviation && isLatin(word) && !/[^\p{ASCII}]/u.test(typed);
  const [best, ...others] = isCorrectable ? listNear(word, book) : [];
  // Without a slip it may share a stem with a word of the text.
  const itself = { words: [word], weight: 1, isSure: true };
  if (!best) return { candidates: [itself] };
  if (isRealWord) return { candidates: [itself], ...(countEdits(word, best) === 1 && { offer: best }) };
  const candidates = [best, ...others].map((other) => ({ words: [other], weight: 0.95, isSure: true }));
  return { candidates, correction: best };
}

/** What a word stands for without being a slip: itself, two words; nothing where only a stem is shared. */
function listReadings(word: string, book: Book): Candidate[] {
  const itself = { words: [word], weight: 1, isSure: true };
  if (hasForm(word, book)) return [itself];
  if (isReaderWord(word, book)) return [itself];
  const pair = book.pairs.get(word) ?? book.pairs.get(word.replace(/s$/u, ''));
  return pair ? [{ words: pair, weight: 1, isSure: true }] : [];
}

function isReaderWord(word: string, book: Book): boolean {
  return [...listEntries(word, book)].some(({ words }) => words.some((other) => isFormOf(word, other)));
}

/** The words that begin with some letters: those of the text and its title block, else those of readers. */
function listEndings(beginning: string, { textWords, titleBlock, readerWords }: Book): string[] {
  const isEnding = (word: string) => word.startsWith(beginning) && !isStopword(word);
  const inText = [...textWords, ...titleBlock.places.keys()].filter(isEnding);
  return inText.length > 0 ? inText : [...readerWords].filter(isEnding);
}

/** The nearest words for a slip; those of the text go before readers'. */
function listNear(typed: string, { targets, textWords }: Book): string[] {
  const costs = targets.flatMap((word): [string, number][] => {
    const cost = measureSlip(typed, word);
    return cost === undefined ? [] : [[word, textWords.has(word) ? cost : cost + 0.15]];
  });
  const least = Math.min(...costs.map(([, cost]) => cost));
  return costs.flatMap(([word, cost]) => (cost < least + 0.05 ? [word] : [])).slice(0, 2);
}
