/** Whether two words are one, in two strengths: inflections are; what only shares a stem counts for less. */
import porter2 from 'wink-porter2-stemmer';

const stems = new Map<string, string>();

/** The Porter 2 stem of a folded word; words of other scripts and numbers are their own. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size > 20_000) stems.clear();
  const root = /^[a-z]{3,}$/u.test(word) ? porter2(word) : word;
  stems.set(word, root);
  return root;
}

/** Its stem, and that of the word within it where the stemmer stops short: "trainers", "train"; "voluntarily", "voluntary". */
export function listRoots(word: string): string[] {
  const base = /^([a-z]{4,}?)(?:(?:er|or|ment|ation)s?|ly)$/u.exec(word)?.[1];
  return [...new Set([stem(word), ...(base ? [stem(base.replace(/i$/u, 'y'))] : [])])];
}

// What may stand behind the letters that two forms of one word share.
const ENDING = /^(?:e?s?|e?d|ings?|[eo]rs?|(?:at)?ions?|e?ments?|ly)$/u;
const WITH_Y = /^(?:y|ies|ied|ying|ily)$/u;

/** Whether two words of one root are forms of one word: inflections, and -er, -or, -ion, -ation, -ment, -ly. */
export function isSameWord(word: string, candidate: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === candidate[shared]) shared += 1;
  const tails = [word, candidate].map((form) => dropDoubled(form.slice(shared), word[shared - 1]));
  return tails.every((tail) => ENDING.test(tail)) || tails.every((tail) => WITH_Y.test(tail));
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
  const [short = '', long = ''] = [word, candidate].sort((a, b) => a.length - b.length);
  return (
    long === short || long === `${short}s` || long === `${short}es` || long === short.replace(/y$/u, 'ies')
  );
}
