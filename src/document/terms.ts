/** The index of names and terms, checked against the text. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import { CONTENT_FOLDER, ContentError, type Edition, readYaml } from './content.ts';
import { sentenceAnchor } from './links.ts';
import { type Term, type TermKind, termSchema } from './schema.ts';

/** Where a term stands: a sentence, or the title block. */
export interface Occurrence {
  /** The anchor: `p4s2`, or `title`. */
  place: string;
  /** The paragraph and the sentence's number in it; none in the title block. */
  paragraph: number | undefined;
  sentence: number | undefined;
  /** The words of the sentence, or of the title block. */
  text: string;
  /** Where its forms stand in these words, the end exclusive. */
  matches: { start: number; end: number }[];
}

/** A term with every place where it stands, in the order of the text. */
export interface IndexedTerm extends Term {
  occurrences: Occurrence[];
}

/** What the kinds of terms are called, in the order of the index. */
export const TERM_KINDS: Record<TermKind, string> = {
  person: 'People',
  place: 'Places',
  organization: 'Organizations',
  law: 'Laws and rules',
  term: 'Terms',
};

/**
 * Reads the index and finds every occurrence of its terms.
 * @throws {ContentError} when a form does not occur, or the listed places are not those where it does.
 */
export function readTerms(edition: Edition, folder: string = CONTENT_FOLDER): IndexedTerm[] {
  const path = join(folder, 'terms.yaml');
  const places = listPlaces(edition);
  const ids = new Set<string>();
  return readYaml(path, z.array(termSchema)).map((term) => {
    const where = `${path}: term «${term.id}»`;
    if (ids.has(term.id)) throw new ContentError(`${where} is listed twice.`);
    ids.add(term.id);
    for (const form of term.forms)
      if (!places.some(({ text }) => findForms(text, [form]).length > 0))
        throw new ContentError(`${where}: the form «${form}» does not occur in the text.`);
    const occurrences = places
      .map((place) => ({ ...place, matches: findForms(place.text, term.forms) }))
      .filter(({ matches }) => matches.length > 0);
    const found = occurrences.map(({ place }) => place).join(', ');
    if (found !== term.in.join(', '))
      throw new ContentError(
        `${where}: field in lists [${term.in.join(', ')}], but it stands in [${found}].`,
      );
    return { ...term, occurrences };
  });
}

/** The terms that stand in a paragraph, in the order in which they first occur there. */
export function listTermsOf(paragraph: number, terms: readonly IndexedTerm[]): IndexedTerm[] {
  const first = (term: IndexedTerm) =>
    term.occurrences.find((occurrence) => occurrence.paragraph === paragraph);
  return terms
    .filter((term) => first(term))
    .sort((one, other) => compareOccurrences(first(one), first(other)));
}

function compareOccurrences(one: Occurrence | undefined, other: Occurrence | undefined): number {
  return (
    (one?.sentence ?? 0) - (other?.sentence ?? 0) ||
    (one?.matches[0]?.start ?? 0) - (other?.matches[0]?.start ?? 0)
  );
}

/** Finds whole words, exactly as written; of overlapping forms the longest counts. */
function findForms(text: string, forms: readonly string[]): Occurrence['matches'] {
  const alternatives = [...forms]
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'gu'))].map(
    ({ 0: match, index }) => ({ start: index, end: index + match.length }),
  );
}

function listPlaces({ submission, paragraphs }: Edition): Omit<Occurrence, 'matches'>[] {
  const { kind, bodies, title, date } = submission.titleBlock;
  const titleBlock = {
    place: 'title',
    paragraph: undefined,
    sentence: undefined,
    text: [kind, bodies, title, date].join(' '),
  };
  return [
    titleBlock,
    ...paragraphs.flatMap(({ number, sentences }) =>
      sentences.map((sentence) => ({
        place: sentenceAnchor(number, sentence.number),
        paragraph: number,
        sentence: sentence.number,
        text: sentence.text,
      })),
    ),
  ];
}
