/** British and American spellings of one word. */

// Each is tried both ways; whatever comes out counts only where it is known.
const PAIRS: [RegExp, string][] = [
  [/([iy])s(?=(?:e|es|ed|ing|ations?|ers?|able)$)/u, '$1z'],
  [/([iy])z(?=(?:e|es|ed|ing|ations?|ers?|able)$)/u, '$1s'],
  [/our/u, 'or'],
  [/or/u, 'our'],
  [/re(s?)$/u, 'er$1'],
  [/er(s?)$/u, 're$1'],
  [/([ao])e/u, 'e'],
  [/(^|[^aeo])e/u, '$1ae'],
  [/ogue(s?)$/u, 'og$1'],
  [/og(s?)$/u, 'ogue$1'],
  [/c(?=es?$)/u, 's'],
  [/s(?=es?$)/u, 'c'],
  [/ll(?=(?:ed|ing|ers?|ors?|s|ments?)?$)/u, 'l'],
  [/l(?=(?:ed|ing|ers?|ors?|s|ments?)?$)/u, 'll'],
  [/amme(s?)$/u, 'am$1'],
  [/am(s?)$/u, 'amme$1'],
];

/** The same word in the other spelling, by every rule that applies. */
export function listSpellings(word: string): string[] {
  const found = new Set(PAIRS.map(([from, to]) => word.replace(from, to)));
  found.delete(word);
  return [...found];
}
