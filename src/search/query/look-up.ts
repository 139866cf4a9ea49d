/** Finds the paragraphs that have a word or phrase, in their text, by its number, or in readers' words. */
import type { Engine } from './engine.ts';
import { isStopword } from './little-words.ts';
import { type FoundNumber, isRoundedTo } from './numbers.ts';
import { isPlural, isSameWord, listRoots, stem } from './same-word.ts';
import type { Book, Entry, Text } from './search-data.ts';
import type { Place } from './words.ts';

/** How a paragraph has what was asked for. */
export interface Evidence {
  /** About 1: how well it is what was meant. */
  weight: number;
  /** It counts as having it; else it only hints at it. */
  isSure: boolean;
  /** Where it stands in the text; nowhere where only readers' words or the title speak for it. */
  places: Place[];
  /** The reader's phrase or the title that speaks for it. */
  related?: { phrase: string; isTitle: boolean };
}

/** The paragraphs that have something, by number. */
export type Findings = Map<number, Evidence>;

/** What was typed may stand for this: itself, a correction, one of its endings, two words, a translation. */
export interface Candidate {
  /** Several stand side by side. */
  words: string[];
  weight: number;
  isSure: boolean;
  /** In no other form than this. */
  isExact?: boolean;
}

interface Form {
  word: string;
  weight: number;
  isSure: boolean;
}

/** What only shares a stem, or a word with a reader's phrase, weighs so much. */
const WEAK = 0.45;

/** The forms of a word that the text has; those that only share a stem are not sure. */
export function listForms(word: string, { byRoot, acronyms, textWords }: Book): Form[] {
  const known = new Set(listRoots(word).flatMap((root) => byRoot.get(root) ?? []));
  if (textWords.has(word)) known.add(word);
  return [...known].flatMap((form) => {
    if (form === word) return { word, weight: 1, isSure: true };
    if (acronyms.has(form) || acronyms.has(word) || isStopword(form)) return [];
    const isSure = isSameWord(word, form);
    // What shares no whole stem is the same word, or its adverb, or nothing.
    const isNear = isSure || word.endsWith('ly') !== form.endsWith('ly');
    return isNear || stem(form) === stem(word) ? { word: form, weight: isNear ? 0.95 : WEAK, isSure } : [];
  });
}

/** The paragraphs that have a candidate's words. */
export async function findInText(candidate: Candidate, book: Book, engine: Engine): Promise<Findings> {
  const found: Findings = new Map();
  const forms = candidate.words.map((word) => (candidate.isExact ? makeExact(word) : listForms(word, book)));
  const holders = await Promise.all(forms.map((list) => findHolders(list, engine)));
  for (const [number, paragraph] of book.paragraphs) {
    if (!holders.every((numbers) => numbers.has(number))) continue;
    for (const { weight, isSure, place } of locateRuns(forms, paragraph)) {
      const evidence = {
        weight: weight * candidate.weight,
        isSure: isSure && candidate.isSure,
        places: [place],
      };
      addEvidence(found, number, evidence);
    }
  }
  return found;
}

async function findHolders(forms: readonly Form[], engine: Engine): Promise<Set<number>> {
  const asked = new Map(forms.map(({ word }) => [stem(word), word]));
  const lists = await Promise.all([...asked.values()].map((word) => engine.find(word)));
  return new Set(lists.flat());
}

function makeExact(word: string): Form[] {
  return [{ word, weight: 1, isSure: true }];
}

/** Where words stand side by side exactly as they are written. */
export function locatePhrase(words: readonly string[], text: Text): Place[] {
  return locateRuns(words.map(makeExact), text).map(({ place }) => place);
}

/** Where forms of words stand side by side, with the form of the first. */
function locateRuns(forms: readonly Form[][], text: Text): (Form & { place: Place })[] {
  const [first = [], ...others] = forms;
  const located = first.flatMap((form) =>
    (text.places.get(form.word) ?? []).map((place) => ({ ...form, place })),
  );
  return located.flatMap(({ place, ...form }) => {
    const next = text.words.findIndex(({ start }) => start >= place.end);
    const isRun = others.every((list, at) =>
      list.some(({ word, isSure }) => isSure && word === text.words[next + at]?.word),
    );
    const last = others.length > 0 ? text.words[next + others.length - 1] : place;
    return isRun && last ? { ...form, place: { start: place.start, end: last.end } } : [];
  });
}

/** The paragraphs with a number; asked roughly, "1.3 million", it finds 1,322,300; half typed, it hints at what begins so. */
export function findNumber(asked: FoundNumber, isOpen: boolean, book: Book): Findings {
  const digits = (value: number) => String(value).replace('.', '');
  const ways: [weight: number, isMeant: (value: number) => boolean][] = [
    [1, (value) => value === asked.value],
    [0.9, (value) => isRoundedTo(asked.value, value)],
    [0.5, (value) => isOpen && digits(value).startsWith(digits(asked.value))],
  ];
  for (const [weight, isMeant] of ways) {
    const found: Findings = new Map();
    for (const [number, { numbers }] of book.paragraphs) {
      const places = numbers.filter(
        ({ value, isPercent }) => (isPercent || !asked.isPercent) && isMeant(value),
      );
      const isAlike = places.some(({ isPercent }) => isPercent === asked.isPercent);
      const evidence = { weight: isAlike ? weight : 0.9 * weight, isSure: weight > 0.5, places };
      if (places.length > 0) found.set(number, evidence);
    }
    if (found.size > 0) return found;
  }
  return new Map();
}

/** The words of a whole query, as readers' phrases are compared with them. */
export interface Asked {
  roots: ReadonlySet<string>;
  /** Their stems in order, with a space on either side of each. */
  order: string;
  /** How many of them carry a matter. */
  count: number;
}

/** Describes words for comparing readers' phrases with them; `others` may stand for some of them. */
export function describeAsked(
  words: readonly string[],
  count: number,
  others: readonly string[] = [],
): Asked {
  const roots = new Set([...words, ...others].flatMap(listRoots));
  return { roots, order: ` ${words.map(stem).join(' ')} `, count };
}

/** The paragraphs that readers look for by a word: as one of their single words, in a phrase that the query has whole, or in part. */
export function findRelated(word: string, asked: Asked, book: Book): Findings {
  const found: Findings = new Map();
  const isInText = listForms(word, book).some(({ isSure }) => isSure);
  for (const { number, phrase, words, roots, isTitle } of listEntries(word, book)) {
    const count = roots.filter((list) => list.some((root) => asked.roots.has(root))).length;
    const isSingle = roots.length === 1;
    // One word alone must be the very word or its plural.
    const isSame = words.some((other) => isPlural(word, other));
    const isWhole = count === roots.length && (!isSingle || isSame);
    // All that is asked may stand in a longer phrase: "health care" in "emergency health care".
    const isPart = asked.count > 1 && count >= asked.count;
    const isInOrder = asked.order.includes(` ${roots.map(([root]) => root).join(' ')} `);
    const whole = isSingle ? (isInText ? 0.75 : 0.9) : isInOrder ? 1.15 : 1;
    const part = isPart ? 0.95 : isInText && count < 2 ? WEAK : 0.75;
    const weight = isTitle ? 0.7 : isWhole ? whole : part;
    addEvidence(found, number, {
      weight,
      isSure: isWhole || isPart,
      places: [],
      related: { phrase, isTitle },
    });
  }
  return found;
}

/** The readers' phrases that have a word in some form; an acronym of the text as it stands only. */
export function listEntries(word: string, { entriesByRoot, acronyms }: Book): Set<Entry> {
  const entries = listRoots(word).flatMap((root) => entriesByRoot.get(root) ?? []);
  return new Set(acronyms.has(word) ? entries.filter(({ words }) => words.includes(word)) : entries);
}

/** Adds what speaks for a paragraph to what is known: the better reason stays, places that are as sure are gathered. */
export function addEvidence(found: Findings, number: number, evidence: Evidence): void {
  const known = found.get(number);
  const gain = known ? Number(evidence.isSure) - Number(known.isSure) || evidence.weight - known.weight : 1;
  const [better, other] = gain > 0 ? [evidence, known] : [known ?? evidence, evidence];
  const isEnough = !other || (better.isSure && !other.isSure && better.places.length > 0);
  found.set(number, { ...better, places: isEnough ? better.places : [...better.places, ...other.places] });
}
