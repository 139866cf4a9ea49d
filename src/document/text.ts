/** The white space, sentences and words of running text, and how it stands in markup. */

/** Folds every run of spaces, tabs and line ends to one space and drops it at both ends; other white space is text. */
export function foldWhitespace(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');
}

/** A sentence of a paragraph: offsets in UTF-16 units into its folded text, the end exclusive. */
export interface Sentence {
  /** Counted from 1 within the paragraph. */
  number: number;
  start: number;
  end: number;
  text: string;
}

/**
 * Not the text's own language: the rules are the same in nearly all, and the numbers of sentences are promised
 * addresses, so they must not hang on a setting.
 */
const LANGUAGE = 'en';

/** Made when it is first needed: older browsers, which need no sentences, have none. */
let segmenter: Intl.Segmenter | undefined;

/** Splits folded text into its sentences (Unicode UAX #29); the space between two belongs to neither. */
export function splitSentences(text: string): Sentence[] {
  segmenter ??= new Intl.Segmenter(LANGUAGE, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment, index }, position) => {
    const sentence = segment.trimEnd();
    return { number: position + 1, start: index, end: index + sentence.length, text: sentence };
  });
}

/** Counts the words of folded text: what stands between white space. */
export function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

/** Writes text so that it can stand in an element or, between double quotation marks, in an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
