/** Finds what each word of a query stands for, and the paragraphs that have it. */
import type { Engine } from './engine.ts';
import { isStopword } from './little-words.ts';
import { isRoundedTo } from './numbers.ts';
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

/** What a typed word may stand for: itself, a correction, one of its endings, two words written as one. */
export interface Candidate {
  words: string[];
  weight: number;
  isSure: boolean;
}

const WEAK = 0.45;

/** The forms of a word that the text has; those that only share a stem are not sure. */
export function listForms(word: string, { byRoot, acronyms, textWords }: Book): Candidate[] {
  const known = new Set(listRoots(word).flatMap((root) => [...(byRoot.get(root) ?? [])]));
  if (textWords.has(word)) known.add(word);
  return [...known].flatMap((form): Candidate[] => {
    if (form === word) return [{ words: [form], weight: 1, isSure: true }];
    if (acronyms.has(form) || acronyms.has(word) || isStopword(form)) return [];
    const isSame = isSameWord(word, form);
    // What shares no whole stem is the same word or nothing.
    if (!isSame && stem(form) !== stem(word)) return [];
    return [{ words: [form], weight: isSame ? 0.95 : WEAK, isSure: isSame }];
  });
}

/** The paragraphs that have a candidate's words, side by side where there are several, in any of their forms. */
export async function findInText(
  { words, weight, isSure }: Candidate,
  book: Book,
  engine: Engine,
): Promise<Findings> {
  const found: Findings = new Map();
  const forms = words.map((word) => listForms(word, book));
  const holders = await Promise.all(forms.map((list) => findHolders(list, engine)));
  for (const number of holders[0] ?? []) {
    const paragraph = book.paragraphs.get(number);
    if (!paragraph || !holders.every((numbers) => numbers.has(number))) continue;
    const [first = [], ...others] = forms;
    for (const form of first) {
      const places = (paragraph.places.get(form.words[0] ?? '') ?? []).flatMap(
        (place) => extendPlace(place, others, paragraph) ?? [],
      );
      if (places.length > 0)
        addEvidence(found, number, { weight: weight * form.weight, isSure: isSure && form.isSure, places });
    }
  }
  return found;
}

async function findHolders(forms: readonly Candidate[], engine: Engine): Promise<Set<number>> {
  const asked = new Map(forms.map(({ words: [word = ''] }) => [stem(word), word]));
  const lists = await Promise.all([...asked.values()].map((word) => engine.find(word)));
  return new Set(lists.flat());
}

/** The place of a run of words from its first one on, or undefined where the others do not follow. */
function extendPlace(place: Place, others: readonly Candidate[][], { words }: Text): Place | undefined {
  let end = place.end;
  const at = words.findIndex((word) => word.end === place.end);
  for (const [offset, forms] of others.entries()) {
    const next = words[at + 1 + offset];
    if (!next || !forms.some((form) => form.isSure && form.words[0] === next.word)) return undefined;
    end = next.end;
  }
  return { start: place.start, end };
}

/** The paragraphs that have words exactly as they are written, side by side. */
export async function findPhrase(words: readonly string[], book: Book, engine: Engine): Promise<Findings> {
  const found: Findings = new Map();
  const holders = await Promise.all(words.map(async (word) => new Set(await engine.find(word))));
  for (const [number, paragraph] of book.paragraphs) {
    // Numbers are no words to an index that drops their separators.
    if (!words.every((word, at) => /\d/u.test(word) || holders[at]?.has(number))) continue;
    const places = locatePhrase(words, paragraph);
    if (places.length > 0) found.set(number, { weight: 1.1, isSure: true, places });
  }
  return found;
}

/** Where words stand side by side exactly as they are written. */
export function locatePhrase(words: readonly string[], text: Text): Place[] {
  const [first = ''] = words;
  const exact = words.slice(1).map((word) => [{ words: [word], weight: 1, isSure: true }]);
  return (text.places.get(first) ?? []).flatMap((place) => extendPlace(place, exact, text) ?? []);
}

/** The paragraphs with a number; asked roughly, "1.3 million", it finds 1,322,300; half typed, it hints at what begins so. */
export function findNumber(
  asked: { value: number; isPercent: boolean; isOpen: boolean },
  book: Book,
): Findings {
  const ways: [weight: number, isSure: boolean, isMeant: (value: number) => boolean][] = [
    [1, true, (value) => value === asked.value],
    [0.9, true, (value) => isRoundedTo(asked.value, value)],
    [
      0.5,
      false,
      (value) =>
        asked.isOpen && String(value).replace('.', '').startsWith(String(asked.value).replace('.', '')),
    ],
  ];
  const found: Findings = new Map();
  for (const [weight, isSure, isMeant] of ways) {
    if (found.size > 0) break;
    for (const [number, { numbers }] of book.paragraphs) {
      const places = numbers.filter(
        ({ value, isPercent }) => (isPercent || !asked.isPercent) && isMeant(value),
      );
      const isSameKind = places.some(({ isPercent }) => isPercent === asked.isPercent);
      if (places.length > 0)
        found.set(number, { weight: isSameKind ? weight : 0.9 * weight, isSure, places });
    }
  }
  return found;
}

/** The words of a whole query, as readers' phrases are compared with them. */
export interface Asked {
  roots: ReadonlySet<string>;
  /** Their stems in order, with a space on either side of each. */
  order: string;
  /** How many of them carry a matter. */
  count: number;
}

/** The paragraphs that readers look for by a word: as one of their single words, in a phrase that the query has whole, or in part. */
export function findRelated(word: string, asked: Asked, book: Book): Findings {
  const found: Findings = new Map();
  const isInText = listForms(word, book).some(({ isSure }) => isSure);
  for (const { number, phrase, words, roots, isTitle } of listEntries(word, book)) {
    const has = roots.filter((list) => list.some((root) => asked.roots.has(root))).length;
    const isWhole = has === roots.length;
    const isSingle = roots.length === 1;
    // One word alone, and one of a title, must be the very word or its plural.
    const isSame = words.some((other) => isPlural(word, other));
    // All that is asked may stand in a longer phrase: "health care" in "emergency health care".
    const isPart = asked.count > 1 && has >= asked.count;
    const isSure = isTitle ? isSame : (isWhole && (!isSingle || isSame)) || isPart;
    const isInOrder = asked.order.includes(` ${roots.map(([root]) => root).join(' ')} `);
    const whole = isSingle ? (isInText ? 0.75 : 0.9) : isInOrder ? 1.15 : 1;
    const part = isPart ? 0.95 : isInText && has < 2 ? WEAK : 0.75;
    const weight = isTitle ? 0.7 : isWhole && isSure ? whole : part;
    addEvidence(found, number, { weight, isSure, places: [], related: { phrase, isTitle } });
  }
  return found;
}

/** The readers' phrases that have a word in some form; an acronym of the text as it stands only. */
export function listEntries(word: string, { entriesByRoot, acronyms }: Book): Set<Entry> {
  const entries = listRoots(word).flatMap((root) => [...(entriesByRoot.get(root) ?? [])]);
  return new Set(acronyms.has(word) ? entries.filter(({ words }) => words.includes(word)) : entries);
}

/** Adds what speaks for a paragraph to what is known; places are gathered, the better reason stays. */
export function addEvidence(found: Findings, number: number, evidence: Evidence): void {
  const known = found.get(number);
  if (!known) found.set(number, evidence);
  else {
    const isBetter = Number(evidence.isSure) - Number(known.isSure) || evidence.weight - known.weight;
    const places =
      known.isSure === evidence.isSure
        ? [...known.places, ...evidence.places]
        : known.isSure
          ? known.places
          : evidence.places;
    found.set(number, {
      ...(isBetter > 0 ? evidence : known),
      places: places.length > 0 ? places : [...known.places, ...evidence.places],
    });
  }
}
