/** Brings a query, or words to be compared with one, to one plain form. */

/** Straightens quotes and dashes, writes "½" as "0.5", drops diacritics and invisible characters, folds white space. */
export function normalizeText(text: string): string {
  return text
    .replace(
      /(\d*)\s?([¼-¾])/gu,
      (_, whole, part: string) => ` ${Number(whole) + (part.charCodeAt(0) - 0xbb) / 4}`,
    )
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[“”„‟«»〝〞＂]/gu, '"')
    .replace(/[‘’‚‛`´ʼ]/gu, "'")
    .replace(/[‐‑‒–—―−⁃]/gu, '-')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * Splits normalized text into lower-case words. Separators inside a number stay ("4,159", "1.5"),
 * as does a percent sign; "24-hour" and "and/or" are two words each, "R&D" is one.
 */
export function splitWords(text: string): string[] {
  const spaced = text
    .toLowerCase()
    .replace(/(\d)\s+%/gu, '$1%')
    .replace(/(?<=\p{L})&(?=\p{L})/gu, '')
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '');
  return spaced.match(/\d+(?:[.,]\d+)*%?(?:\p{L}+)?|[\p{L}\p{N}]+/gu) ?? [];
}

/** Takes the quotes and punctuation off both ends of a word as it stands in the text. */
export function trimPunctuation(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
}
