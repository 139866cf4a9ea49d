/** A light English stemmer, to compare two words that the index already holds to be one. */

/** Strips plural, past, -ing, -ion, -ly and a last e, so that inflections of a word meet. */
export function stem(word: string): string {
  let root = word.toLowerCase().replace(/'s?$/u, '');
  if (/[^a-z]/u.test(root) || root.length < 4) return root;
  root = root
    .replace(/ies$/u, 'y')
    .replace(/(ss|sh|ch|x|z)es$/u, '$1')
    .replace(/([^su])s$/u, '$1');
  const inflected = /^(.*[aeiouy].*?)(?:ing|ed)$/u.exec(root)?.[1];
  if (inflected && inflected.length > 2) root = inflected.replace(/([bdgmnprt])\1$/u, '$1');
  root = root.replace(/(.{3})ly$/u, '$1').replace(/(.{2}[st])ion$/u, '$1');
  return root.length > 3 ? root.replace(/e$/u, '') : root;
}

// Plurals that no rule reaches; the index's own stemmer leaves them apart as well.
const IRREGULAR = new Map([
  ['children', 'child'],
  ['lives', 'life'],
]);

/** The regular form of an irregular plural, undefined for any other word. */
export function singularOfIrregular(word: string): string | undefined {
  return IRREGULAR.get(word);
}
