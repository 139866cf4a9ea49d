/** Makes the file that ships beside the index, from the content. */
import type { Edition } from '../../document/content.ts';
import { countWords } from '../../document/text.ts';
import { normalizeText, splitWords, trimPunctuation } from '../query/normalize.ts';
import { stem } from '../query/stem.ts';
import { isAcronym, packWords, type VocabularyFile } from '../query/vocabulary.ts';
import { listEnglishWords } from './english.ts';
import { listGuardWords } from './guard.ts';
import type { ReadersWords } from './readers-words.ts';

/** Everything that a query is understood by, but for the list of files. */
export function makeVocabulary(
  { submission, paragraphs }: Edition,
  { byParagraph, unrelated, elsewhere }: ReadersWords,
): Omit<VocabularyFile, 'version' | 'files' | 'pack'> {
  const text = paragraphs.map((paragraph) => paragraph.text).join(' ');
  const acronyms = new Set(
    text
      .split(/[\s-]+/u)
      .map(trimPunctuation)
      .filter(isAcronym)
      .map((word) => word.toLowerCase()),
  );
  const textWords = listWords(text);
  const labels = [...paragraphs, ...submission.parts, ...submission.topics].map(({ title }) => title);
  const readerWords = listWords(
    [...labels, ...listBaseForms(textWords), ...[...byParagraph.values()].flat()].join(' '),
  ).filter((word) => !textWords.includes(word));
  const vocabulary = [...textWords, ...readerWords];
  const misread = new Set(unrelated);
  return {
    paragraphs: paragraphs.length,
    words: textWords.map((word) => (acronyms.has(word) ? word.toUpperCase() : word)).join(' '),
    titleBlock: splitWords(normalizeText(Object.values(submission.titleBlock).join(' '))).join(' '),
    readerWords: readerWords.join(' '),
    guard: packWords(listGuardWords(vocabulary, listEnglishWords()).filter((word) => !misread.has(word))),
    unrelated: unrelated.join(' '),
    elsewhere,
    sentences: paragraphs.map(({ text: whole, sentences }) =>
      sentences.slice(1).map(({ start }) => countWords(whole.slice(0, start).trimEnd())),
    ),
  };
}

/** The plain forms of words: of "universities" and "established" a reader types the other, rightly or wrongly spelled. */
function listBaseForms(words: string[]): string[] {
  const english = new Set(listEnglishWords());
  return words.flatMap((word) =>
    [
      word.replace(/ies$/u, 'y'),
      word.replace(/[sd]$/u, ''),
      word.replace(/(?:es|ed|ing)$/u, ''),
      word.replace(/ing$/u, 'e'),
    ].filter((base) => base !== word && base.length > 3 && english.has(base) && stem(base) === stem(word)),
  );
}

/** The different words of a text, in lower case and in order; numbers are read by their value instead. */
function listWords(text: string): string[] {
  return [...new Set(splitWords(normalizeText(text)))].filter((word) => /^\p{L}{2,}$/u.test(word)).sort();
}
