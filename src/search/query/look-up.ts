/** Finds the texts that have a word or phrase, in their wording, by its number, or in readers' words. */
import type { Engine } from './engine.ts';
import { EMPTY_WORDS, STOPWORDS } from './little-words.ts';
import { type FoundNumber, isRoundedTo } from './numbers.ts';
import { isPlural, isSameWord, listRoots, spell, stem } from './same-word.ts';
import type { Book, Entry, SearchParagraph, Text } from './search-data.ts';
import type { Place } from './words.ts';

/** How a text has what was asked for. */
export interface Evidence {
  /** About 1: how well it is what was meant. */
  weight: number;
  /** It counts as having it; else it only hints at it. */
  isSure: boolean;
  /** Where it stands in the text; nowhere where only readers' words or the title speak for it. */
  places: Place[];
  /** The reader's phrase or the title that speaks for it. */
  related?: Entry;
}

/** The texts that have something. */
export type Findings = Map<Text, Evidence>;

/** What was typed may stand for this: itself, a correction, one of its endings, two words, a translation. */
export interface Candidate extends Pick<Evidence, 'weight' | 'isSure'> {
  /** Several stand side by side. */
  words: string[];
  /** In no other form than this. */
  isExact?: boolean | undefined;
}

type Form = Pick<Evidence, 'weight' | 'isSure'> & { word: string };

/** What only shares a stem, or a word with a reader's phrase, weighs so much. */
const WEAK = 0.45;

/** Makes a candidate; it is sure where nothing else is said. */
export function makeCandidate(words: string[], weight = 1, isSure = true): Candidate {
  return { words, weight, isSure };
}

/** The forms of a word that the texts have; those that only share a stem are not sure. */
export function listForms(word: string, { byRoot, acronyms }: Book): Form[] {
  const known = new Set(listRoots(word).flatMap((root) => byRoot.get(root) ?? []));
  return [...known].flatMap((form) => {
    if (spell(form) === spell(word)) return { word: form, weight: 1, isSure: true };
    if (acronyms.has(form) || acronyms.has(word) || STOPWORDS.has(form) || EMPTY_WORDS.has(word)) return [];
    const isSure = isSameWord(word, form);
    // What shares no whole stem is the same word, or its adverb, or nothing.
    const isNear = isSure || word.endsWith('ly') !== form.endsWith('ly');
    return isNear || stem(form) === stem(word) ? { word: form, weight: isNear ? 0.95 : WEAK, isSure } : [];
  });
}

/** The texts that have a candidate's words side by side. */
export async function findInTexts(candidate: Candidate, book: Book, engine: Engine): Promise<Findings> {
  const found: Findings = new Map();
  const forms = candidate.words.map((word) =>
    candidate.isExact ? [{ word, weight: 1, isSure: true }] : listForms(word, book),
  );
  const holders = await Promise.all(
    forms.map(async (list) => new Set((await Promise.all(list.map(({ word }) => engine.find(word)))).flat())),
  );
  const isHeld = ({ number }: SearchParagraph) => holders.every((numbers) => numbers.has(number));
  for (const text of [...book.paragraphs.filter(isHeld), book.titleBlock, ...book.terms]) {
    for (const { place, ...form } of locateRuns(forms, text)) {
      const [weight, isSure] = [form.weight * candidate.weight, form.isSure && candidate.isSure];
      addEvidence(found, text, { weight, isSure, places: [place] });
    }
  }
  return found;
}

/** Where forms of words stand side by side, with the form of the first. */
function locateRuns(forms: readonly Form[][], { words }: Text): (Form & { place: Place })[] {
  return words.flatMap(({ start, end }, at) => {
    const run = forms.map((list, next) => list.find(({ word }) => word === words[at + next]?.word));
    const [first, ...others] = run;
    const place = { start, end: words[at + others.length]?.end ?? end };
    return first && others.every((form) => form?.isSure) ? { ...first, place } : [];
  });
}

/** The texts with a number; asked roughly, "1.3 million", it finds 1,322,300; half typed, it hints at what begins so. */
export function findNumber(asked: FoundNumber, isOpen: boolean, { texts }: Book): Findings {
  const ways: [weight: number, isMeant: (value: number) => boolean][] = [
    [1, (value) => value === asked.value],
    [0.9, (value) => isRoundedTo(asked.value, value)],
    [0.5, (value) => isOpen && String(value).startsWith(String(asked.value))],
  ];
  const found: Findings = new Map();
  for (const [weight, isMeant] of ways) {
    for (const text of found.size > 0 ? [] : texts) {
      const numbers = asked.isPercent ? text.numbers.filter(({ isPercent }) => isPercent) : text.numbers;
      const places = numbers.filter(({ value }) => isMeant(value));
      if (places.length > 0) found.set(text, { weight, isSure: weight > 0.5, places });
    }
  }
  return found;
}

/**
 * What speaks for texts of what a word may stand for: their own wording, and readers' words: one that is a single
 * word, or a phrase that the query has whole or in part. A candidate of several words is readers' only as a whole.
 * `asked` are the roots of all words of the query.
 */
export async function findCandidate(
  candidate: Candidate,
  asked: ReadonlySet<string>,
  book: Book,
  engine: Engine,
): Promise<Findings> {
  const found = await findInTexts(candidate, book, engine);
  const { words, isExact } = candidate;
  const [first = ''] = words;
  const isPhrase = words.length > 1;
  const roots = isPhrase ? new Set(words.flatMap(listRoots)) : asked;
  for (const related of isExact ? [] : listEntries(first, book)) {
    const isSingle = related.roots.length === 1;
    // One word alone must be the very word or its plural.
    const isWhole = isSingle
      ? related.words.some((word) => isPlural(first, word))
      : related.roots.every((list) => list.some((root) => roots.has(root)));
    if (isPhrase && !isWhole) continue;
    const worth = isWhole ? (isSingle ? 0.9 : 1.1) : WEAK;
    const weight = related.isTitle ? 0.7 : worth;
    const isSure = candidate.isSure && isWhole;
    addEvidence(found, related.paragraph, { weight, isSure, places: [], related });
  }
  return found;
}

/** The readers' phrases that have a word in some form; an acronym of the text as it stands only. */
export function listEntries(word: string, { entriesByRoot, acronyms }: Book): Set<Entry> {
  const roots = listRoots(word);
  const isForm = (other: string) =>
    other === word ||
    (!acronyms.has(word) && !acronyms.has(other) && roots.some((root) => listRoots(other).includes(root)));
  const entries = roots.flatMap((root) => entriesByRoot.get(root) ?? []);
  return new Set(entries.filter(({ words }) => words.some(isForm)));
}

/** Adds findings to others: the better reason stays, places that are as sure are gathered. */
export function addFindings(found: Findings, more: Findings): void {
  for (const [text, evidence] of more) addEvidence(found, text, evidence);
}

function addEvidence(found: Findings, text: Text, evidence: Evidence): void {
  const known = found.get(text);
  const gain = known ? Number(evidence.isSure) - Number(known.isSure) || evidence.weight - known.weight : 1;
  const [better, other] = gain > 0 ? [evidence, known] : [known ?? evidence, evidence];
  const isEnough = !other || (better.isSure && !other.isSure && better.places.length > 0);
  found.set(text, { ...better, places: isEnough ? better.places : [...better.places, ...other.places] });
}
