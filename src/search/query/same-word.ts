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

/** Its stem, and that of the verb or noun within it where the stemmer stops short: "trainers", "train". */
export function listRoots(word: string): string[] {
  const base = /^([a-z]{4,}?)(?:er|or|ment|ion|ation)s?$/u.exec(word)?.[1];
  return [...new Set([stem(word), ...(base ? [stem(base)] : [])])];
}

// What may stand behind the letters that two forms of one word share.
const ENDING = /^(?:e?s?|e?d|ings?|[eo]rs?|(?:at)?ions?|e?ments?)$/u;
const WITH_Y = /^(?:y|ies|ied|ying)$/u;

/** Whether two words of one root are forms of one word: inflections, and -er, -or, -ion, -ation, -ment. */
export function isSameWord(word: string, candidate: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === candidate[shared]) shared += 1;
  const doubled = new RegExp(`^${word[shared - 1] ?? ''}(?=ed|ing|er)`, 'u');
  const tails = [word, candidate].map((form) => form.slice(shared).replace(doubled, ''));
  return tails.every((tail) => ENDING.test(tail)) || tails.every((tail) => WITH_Y.test(tail));
}
