/** Whether two words are one, in two strengths: inflections are; what only shares a stem counts for less. */
import porter2 from 'wink-porter2-stemmer';

// British and American spellings are read as one, whichever is shorter to say.
const SPELLINGS: [RegExp, string][] = [
  [/(?<=[iy])z(?=[aei])/gu, 's'],
  [/our/u, 'or'],
  [/(?<=[bt])re(?=s?$)/u, 'er'],
  [/[ao]e(?=.{3})/u, 'e'],
  [/ogue(?=s?$)/u, 'og'],
  [/(?<=^(?:def|lic|off|pret)en|^practi)c(?=e)/u, 's'],
  [/(?<=[aeiou].*[aeiou])ll(?=(?:ed|ful|ing|[eo]rs?|s|ments?)?$)/u, 'l'],
  [/amme(?=s?$)/u, 'am'],
];

const [spellings, stems] = [new Map<string, string>(), new Map<string, string>()];

function remember(known: Map<string, string>, word: string, find: () => string): string {
  if (known.size > 20_000) known.clear();
  const found = known.get(word) ?? find();
  known.set(word, found);
  return found;
}

/** A folded word in the one of its British and American spellings that stands for both. */
export function spell(word: string): string {
  return remember(spellings, word, () =>
    SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), word),
  );
}

/** The Porter 2 stem of a folded word, alike in both spellings; words of other scripts and numbers are their own. */
export function stem(word: string): string {
  return remember(stems, word, () => (/^[a-z]{3,}$/u.test(word) ? porter2(spell(word)) : word));
}

/** Its stem, and that of the word within it where the stemmer stops short: "trainers", "train"; "voluntarily", "voluntary". */
export function listRoots(word: string): string[] {
  const base = /^([a-z]{4,}?)(?:(?:er|or|ment|ation)s?|ly)$/u.exec(word)?.[1];
  return [...new Set([stem(word), ...(base ? [stem(base.replace(/i$/u, 'y'))] : [])])];
}

const INFLECTION = /^(?:e?s?|e?d|ings?|y|ies|ied|ying)$/u;
const DERIVATION = /^(?:[eo]rs?|(?:at)?ions?|e?ments?)$/u;

/**
 * Whether two words of one root are forms of one word: inflections, and -er, -or, -ion, -ation, -ment beside them.
 * What the text has in -s alone is mostly a noun, which nothing in -ed or -ing is a form of: "posted", "posts".
 */
export function isSameWord(word: string, inText: string): boolean {
  const forms = [spell(word), spell(inText)];
  const [typed = '', found = ''] = forms;
  let shared = 0;
  while (shared < typed.length && typed[shared] === found[shared]) shared += 1;
  const [ending = '', other = ''] = forms.map((form) => dropDoubled(form.slice(shared), form[shared - 1]));
  if (/^e?s$/u.test(other) && /(?:d|ing)$/u.test(ending)) return false;
  const isInflected = [ending, other].map((tail) => INFLECTION.test(tail));
  return isInflected.every(Boolean)
    ? /y|i[^n]/u.test(ending) === /y|i[^n]/u.test(other)
    : isInflected.some(Boolean) && [ending, other].some((tail) => DERIVATION.test(tail));
}

/** "Planned" shares "plan" with "plan": what is left of it is "ed". */
function dropDoubled(tail: string, letter: string | undefined): string {
  return letter !== undefined && tail.startsWith(letter) && /^.(?:ed|ing|er)/u.test(tail)
    ? tail.slice(1)
    : tail;
}

/** Whether a word is another one or a form of it. */
export function isFormOf(word: string, candidate: string): boolean {
  if (word === candidate) return true;
  const roots = listRoots(candidate);
  return isSameWord(word, candidate) && listRoots(word).some((root) => roots.includes(root));
}

/** Whether two words are one, or one the plural of the other. */
export function isPlural(word: string, candidate: string): boolean {
  const [one, other] = [word, candidate].map((form) =>
    form
      .replace(/y$/u, 'ie')
      .replace(/(?<!s)s$/u, '')
      .replace(/e$/u, ''),
  );
  return one === other;
}
