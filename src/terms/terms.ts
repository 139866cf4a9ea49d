/** The index of names and terms, checked against the text. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { CONTENT_FOLDER, type Edition, readYaml } from '../document/content.ts';
import { ContentError } from '../document/content-error.ts';
import { sentenceAnchor } from '../document/links.ts';
import { type Term, type TermKind, termSchema } from '../document/schema.ts';

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

/** How many characters of a sentence are shown on either side of a term. */
const CONTEXT = 48;

/** What the kinds of terms are called, in the order of the index. */
export const TERM_KINDS: Record<TermKind, string> = {
  person: 'People',
  place: 'Places',
  organization: 'Organizations',
  law: 'Laws and rules',
  term: 'Terms',
};

/**
 * Reads the index and finds every occurrence of its terms; a folder without `terms.yaml` has no index.
 * @throws {ContentError} when a form does not occur, or the listed places are not those where it does.
 */
export function readTerms(edition: Edition, folder: string = CONTENT_FOLDER): IndexedTerm[] {
  const path = join(folder, 'terms.yaml');
  if (!existsSync(path)) return [];
  const places = listPlaces(edition);
  const ids = new Set<string>();
  return readYaml(path, z.array(termSchema)).map((term) => {
    const where = `${path}: term «${term.id}»`;
    if (ids.has(term.id)) throw new ContentError(`${where} is listed twice.`);
    ids.add(term.id);
    for (const form of term.forms)
      if (!places.some(({ text }) => matchForms([form]).test(text)))
        throw new ContentError(`${where}: the form «${form}» does not occur in the text.`);
    const pattern = matchForms(term.forms);
    const occurrences = places
      .map((place) => ({ ...place, matches: findMatches(place.text, pattern) }))
      .filter(({ matches }) => matches.length > 0);
    const found = occurrences.map(({ place }) => place).join(', ');
    if (found !== term.in.join(', '))
      throw new ContentError(
        `${where}: field in lists [${term.in.join(', ')}], but it stands in [${found}].`,
      );
    return { ...term, occurrences };
  });
}

/** The terms of each paragraph, in the order in which they first occur there. */
export function groupTerms(terms: readonly IndexedTerm[]): Map<number, IndexedTerm[]> {
  const firsts = terms.flatMap((term) => {
    const seen = new Set<number>();
    return term.occurrences.flatMap((occurrence) => {
      if (occurrence.paragraph === undefined || seen.has(occurrence.paragraph)) return [];
      seen.add(occurrence.paragraph);
      return { paragraph: occurrence.paragraph, term, occurrence };
    });
  });
  const groups = Map.groupBy(firsts, ({ paragraph }) => paragraph);
  return new Map(
    [...groups].map(([paragraph, members]) => [
      paragraph,
      members
        .sort((one, other) => compareOccurrences(one.occurrence, other.occurrence))
        .map(({ term }) => term),
    ]),
  );
}

/** A term's first words in a sentence with what stands about them, cut between words. */
export function quoteOccurrence({ text, matches }: Occurrence): {
  before: string;
  match: string;
  after: string;
} {
  const { start, end } = matches[0] ?? { start: 0, end: 0 };
  const from = start <= CONTEXT ? 0 : text.indexOf(' ', start - CONTEXT) + 1;
  const cut = text.lastIndexOf(' ', end + CONTEXT);
  const to = text.length <= end + CONTEXT || cut < end ? text.length : cut;
  return {
    before: `${from > 0 ? '… ' : ''}${text.slice(Math.min(from, start), start)}`,
    match: text.slice(start, end),
    after: `${text.slice(end, to)}${to < text.length ? ' …' : ''}`,
  };
}

function compareOccurrences(one: Occurrence, other: Occurrence): number {
  return (
    (one.sentence ?? 0) - (other.sentence ?? 0) ||
    (one.matches[0]?.start ?? 0) - (other.matches[0]?.start ?? 0)
  );
}

/** Whole words, exactly as written; of overlapping forms the longest counts. */
function matchForms(forms: readonly string[]): RegExp {
  const alternatives = [...forms]
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'u');
}

function findMatches(text: string, pattern: RegExp): Occurrence['matches'] {
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
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
