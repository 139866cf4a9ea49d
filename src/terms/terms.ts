/** The index of names and terms, checked against the text. */
import { z } from 'astro/zod';
import type { ContentCheck } from '../document/check-content.ts';
import { ContentError } from '../document/content-error.ts';
import { type Edition, joinTitleBlock } from '../document/edition.ts';
import { sentenceAnchor } from '../document/links.ts';
import { identifier, words } from '../document/schema.ts';

/** An anchor of the text: a sentence such as `p4s2`, or `title` for the title block. */
const place = z.string().regex(/^(?:title|p[1-9]\d*s[1-9]\d*)$/, { error: 'must be "title" or like p4s2' });

/** A name or term of the text, an entry of `terms.yaml`; all of it is editorial but the forms. */
export const termSchema = z.strictObject({
  /** Its anchor in the index. */
  id: identifier,
  /** The heading it is listed under. */
  name: words('a name'),
  kind: z.enum(['person', 'place', 'organization', 'law', 'term']),
  /** Source: the words as the text has them. */
  forms: z.array(words('the words of the text')).min(1),
  /** The places where a form stands: all of them, in the order of the text. */
  in: z.array(place).min(1),
  /** One or two neutral sentences on what it means, for readers who may not know. */
  gloss: words('a gloss').max(200).regex(/[.]$/, { error: 'must end in a full stop' }).optional(),
});
export type Term = z.infer<typeof termSchema>;
export type TermKind = Term['kind'];

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

/** The check of `terms.yaml`. */
export const termsCheck: ContentCheck<z.ZodArray<typeof termSchema>> = {
  file: 'terms.yaml',
  schema: z.array(termSchema),
  check: (terms, edition, file) => void locateTerms(terms, edition, file),
};

/**
 * Finds every occurrence of the terms.
 * @throws {ContentError} when a form does not occur, or the listed places are not those where it does.
 */
export function locateTerms(
  terms: readonly Term[],
  edition: Edition,
  file = 'content/terms.yaml',
): IndexedTerm[] {
  const places = listPlaces(edition);
  const ids = new Set<string>();
  return terms.map((term) => {
    const fail = (problem: string): never => {
      throw new ContentError(problem, { file, field: `«${term.id}»` });
    };
    if (ids.has(term.id)) fail('is listed twice; take one out.');
    ids.add(term.id);
    for (const form of term.forms)
      if (!places.some(({ text }) => matchForms([form]).test(text)))
        fail(`the form «${form}» does not occur in the text; write it as the text has it.`);
    const pattern = matchForms(term.forms);
    const occurrences = places
      .map((place) => ({ ...place, matches: findMatches(place.text, pattern) }))
      .filter(({ matches }) => matches.length > 0);
    const found = occurrences.map(({ place }) => place).join(', ');
    if (found !== term.in.join(', '))
      fail(`lists the places [${term.in.join(', ')}], but it stands in [${found}]; write that.`);
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
  const titleBlock = {
    place: 'title',
    paragraph: undefined,
    sentence: undefined,
    text: joinTitleBlock(submission),
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
