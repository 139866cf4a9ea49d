/** British and American spellings of one word. */

// Each pair is tried both ways; whatever comes out counts only where the index knows it.
const PAIRS: [from: RegExp, to: string, back: RegExp, origin: string][] = [
  [
    /is(e|es|ed|ing|ation|ations|er|ers|able)$/u,
    'iz$1',
    /iz(e|es|ed|ing|ation|ations|er|ers|able)$/u,
    'is$1',
  ],
  [/ys(e|es|ed|ing|er|ers)$/u, 'yz$1', /yz(e|es|ed|ing|er|ers)$/u, 'ys$1'],
  [
    /our(?=$|s$|ed$|ing$|able$|er|ful|less|ite|hood)/u,
    'or',
    /or(?=$|s$|ed$|ing$|able$|er|ful|less|ite|hood)/u,
    'our',
  ],
  [/(?<=[bcdghtv])re(s?)$/u, 'er$1', /(?<=[bcdghtv])er(s?)$/u, 're$1'],
  [/ae/u, 'e', /(?<=h|^|arch|p|f|g)e/u, 'ae'],
  [/(?<=^|f|m|h|an)oe/u, 'e', /(?<=f|am|di|h|^)e/u, 'oe'],
  [/ogue(s?)$/u, 'og$1', /og(s?)$/u, 'ogue$1'],
  [/ence(s?)$/u, 'ense$1', /ense(s?)$/u, 'ence$1'],
  [/ll(ed|ing|er|ers|or|ors)$/u, 'l$1', /l(ed|ing|er|ers|or|ors)$/u, 'll$1'],
  [/(?<=.{3})l(s|ment|ments)?$/u, 'll$1', /ll(s|ment|ments)?$/u, 'l$1'],
  [/amme(s?)$/u, 'am$1', /am(s?)$/u, 'amme$1'],
  [/ise(s?)$/u, 'ice$1', /ice(s?)$/u, 'ise$1'],
];

/** The same word in the other spelling, by every rule that applies. */
export function listSpellings(word: string): string[] {
  const found = new Set<string>();
  for (const [from, to, back, origin] of PAIRS) {
    found.add(word.replace(from, to));
    found.add(word.replace(back, origin));
  }
  found.delete(word);
  return [...found];
}
