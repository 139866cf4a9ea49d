/** Whether two words are one, in two strengths: inflections are; what only shares a stem counts for less. */
import porter2 from 'wink-porter2-stemmer';

// British and American spellings are read as one, whichever is shorter to say.
const SPELLINGS: [RegExp, string][] = [
  [/(?<=[iy])z(?=[aei])/gu, 's'],
  [/our/u, 'or'],
  [/(?<=[bt])re(?=s?$)/u, 'er'],
  [/[ao]e(?=.{3})/u, 'e'],
  [/(?<=[aeiou].*[aeiou])ll(?=(?:ed|ful|ing|[eo]rs?|s|ments?)?$)/u, 'l'],
  [/amme(?=s?$)/u, 'am'],
];

/** A folded word in the one of its British and American spellings that stands for both. */
export function spell(word: string): string {
  return SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), word);
}

const stems = new Map<string, string>();

/** The Porter 2 stem of a folded word, alike in both spellings; words of other scripts and numbers are their own. */
export function stem(word: string): string {
  const found = stems.get(word) ?? (/^[a-z]{3,}$/u.test(word) ? porter2(spell(word)) : word);
  stems.set(word, found);
  return found;
}

/** Its stem, and that of the word within it where the stemmer stops short: "trainers", "train"; "voluntarily", "voluntary". */
export function listRoots(word: string): string[] {
  const base = /^([a-z]{5,}?)(?:(?:er|or|ment|ation)s?|ly)$/u.exec(word)?.[1];
  return [...new Set([stem(word), ...(base ? [stem(base.replace(/i$/u, 'y'))] : [])])];
}

const INFLECTION = /^(?:e?s?|e?d|ings?|y|ies|ied|ying)$/u;
const DERIVATION = /^(?:[eo]rs?|(?:at)?ions?|e?ments?)$/u;
// "Planned" is compared with "plan" as "planed".
const DOUBLED = /([^aeiou])\1(?=(?:e?[drs]|[eo]rs|ings?|ments?)?$)/u;

/**
 * Whether two words of one root are forms of one word: inflections, and -er, -or, -ion, -ation, -ment beside them,
 * but not beside -ing: "folder", "folding". What ends in -s is mostly a noun, which nothing in -ed, -ing or -ion is
 * a form of: "posts", "posted"; "issues", "issued".
 */
export function isSameWord(word: string, candidate: string): boolean {
  const [typed = '', found = ''] = [word, candidate].map((form) => spell(form).replace(DOUBLED, '$1'));
  let shared = 0;
  while (shared < typed.length && typed[shared] === found[shared]) shared += 1;
  const endings = [typed.slice(shared), found.slice(shared)];
  if (/^e?s .*(?:d|ing|ions?)$|(?:d|ing|ions?) e?s$/u.test(endings.join(' '))) return false;
  const others = endings.filter((ending) => !INFLECTION.test(ending));
  const isBesideIng = endings.some((ending) => ending.endsWith('ing'));
  return others.length === 0 || (others.length === 1 && DERIVATION.test(others.join()) && !isBesideIng);
}

/** Whether a word is another one or a form of it. */
export function isFormOf(word: string, candidate: string): boolean {
  if (word === candidate) return true;
  const roots = listRoots(candidate);
  return isSameWord(word, candidate) && listRoots(word).some((root) => roots.includes(root));
}

/** Whether two words are one, or one the plural of the other. */
export function isPlural(word: string, candidate: string): boolean {
  const cut = (form: string) => form.replace(/(?:y|ies?|es?|(?<!s)s)$/u, '');
  return cut(word) === cut(candidate);
}
