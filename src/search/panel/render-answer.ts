/** Shows an answer: the hits, what was understood, and where nothing was found, what a reader can do next. */

import { makeElement } from '../../browser/make-element.ts';
import { paragraphPath, sentencePath, termsPath, wholeTextPath } from '../../document/links.ts';
import type { Hit } from '../query/rank.ts';
import type { Answer } from '../query/search.ts';
import type { Place } from '../query/words.ts';

type Piece = Node | string;

/** Said of every answer that is empty or in another language. */
const IN_ENGLISH = 'The text is in English.';

/** Shows the answer to a query in the region of results; where there is none, says that search did not come. */
export function renderAnswer(region: HTMLElement, query: string, answer?: Answer, isAsTyped = false): void {
  const [status, empty, rest] = region.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
  const isWhole = answer?.hits.some(({ missing }) => missing.length === 0);
  region.dataset['query'] = query;
  empty.hidden = query === '' || !answer || isWhole === true;
  empty.replaceChildren(...(answer && !empty.hidden ? suggestMore(answer) : []));
  if (!answer) {
    status.textContent = 'Search is not available now. Part of it could not be fetched.';
    rest.replaceChildren(makeChip('Try again', query), ' ', makeTextLink('Read the whole text'));
  } else if (query) {
    status.textContent = describeResult(query, answer);
    rest.replaceChildren(...renderNotes(query, answer, isAsTyped), renderResults(answer));
  } else for (const part of [status, rest]) part.replaceChildren();
}

/** One line, heard as well as seen; where there is nothing, the one denial, in the reader's own words. */
function describeResult(query: string, answer: Answer): string {
  const { hits, titleBlock, terms, beyond, unknown, excluded, isTooCommon, isOneThing } = answer;
  const whole = hits.filter(({ missing }) => missing.length === 0).length;
  const some = hits.length - whole;
  const count = whole === 1 ? '1 paragraph' : `${whole} paragraphs`;
  if (whole > 0)
    return some > 0 ? `${count}, and ${some} ${isOneThing ? 'related' : 'with some of it'}` : count;
  const asked = query.length > 60 ? `“${query.slice(0, 60)}…”` : `“${query}”`;
  if (some > 0 && isOneThing)
    return `No paragraph has ${asked}; ${some} ${some === 1 ? 'is' : 'are'} related.`;
  if (some > 0) return `No paragraph has all of this; ${some} ${some === 1 ? 'has' : 'have'} some of it.`;
  if (excluded.length > 0 && unknown.length === 0) return `Nothing is left without ${quoteAll(excluded)}.`;
  if (isTooCommon) return `${asked} has only words that are too common to search for.`;
  if (beyond.length > 0) return `There is no paragraph ${beyond.join(', ')}.`;
  if (titleBlock || terms.length > 0) return `No paragraph has ${asked}.`;
  return `The text does not have ${unknown.length > 0 && unknown.length < 6 ? quoteAll(unknown, 'or') : asked}.`;
}

/** What was understood otherwise than a reader may think. */
function renderNotes(query: string, answer: Answer, isAsTyped: boolean): Node[] {
  const { corrections, languages, beyond, hits, excluded } = answer;
  const meant = makeElement('strong', {}, corrections.map(({ word }) => word).join(', '));
  const typed = ` instead of ${quoteAll(corrections.map((correction) => correction.typed))}. `;
  const asTyped = makeElement('a', { href: '', dataset: { query, asTyped: '' } }, 'Search as typed');
  return [
    ...lineIf(corrections.length > 0 && !isAsTyped, 'Showing results for ', meant, typed, asTyped),
    ...languages.map(({ code, notice }) => makeElement('p', { lang: code, dir: 'auto' }, notice)),
    ...lineIf(languages.length > 0, IN_ENGLISH),
    ...lineIf(beyond.length > 0 && hits.length > 0, `There is no paragraph ${beyond.join(', ')}.`),
    ...lineIf(excluded.length > 0 && hits.length > 0, `Only paragraphs without ${quoteAll(excluded)}.`),
  ];
}

/** What a reader can do where no paragraph has all that was asked. */
function suggestMore({ hits, titleBlock, terms, offers, languages }: Answer): Node[] {
  const chips = offers.flatMap(({ word }) => [' ', makeChip(word, word)]);
  const isElsewhere = titleBlock !== undefined || terms.length > 0;
  const way = ['Try another word, or ', makeTextLink('read the whole text'), '.'];
  if (hits.length > 0) return lineIf(true, ...way);
  return [
    ...lineIf(offers.length > 0, 'Did you mean', ...chips),
    ...lineIf(true, languages.length > 0 ? '' : `${IN_ENGLISH} `, ...(isElsewhere ? [] : way)),
  ];
}

function renderResults({ hits, titleBlock, terms }: Answer): Node {
  const others = terms.map(({ id, name, explanation }) =>
    makeResult(termsPath(id), [`Term: ${name}`], [explanation]),
  );
  if (titleBlock) {
    const words = markPlaces(titleBlock.text, titleBlock.marks);
    others.unshift(makeResult(wholeTextPath(), ['Title of the document'], words));
  }
  const paragraphs = hits.map(renderHit);
  // What has all comes before paragraphs that have only some.
  const isFirst = hits[0] !== undefined && hits[0].missing.length === 0;
  return makeElement('ol', {}, ...(isFirst ? [...paragraphs, ...others] : [...others, ...paragraphs]));
}

function renderHit({ number, title, missing, marks, excerpt, isFoundInTitle, related }: Hit): Node {
  const lacked = missing.filter((word) => !word.startsWith('NOT '));
  const reasons = [
    ...(lacked.length > 0 ? [`without: ${lacked.join(', ')}`] : []),
    ...missing.flatMap((word) => (word.startsWith('NOT ') ? `with: ${word.slice(4)}` : [])),
    ...(isFoundInTitle ? ['Found only in the title'] : []),
    ...(related.length > 0 ? [`Related to ${quoteAll(related)}`] : []),
  ];
  const place = marks.length > 0 ? sentencePath(number, excerpt.sentence) : paragraphPath(number);
  const name = makeElement('span', { dataset: { editorial: '' } }, title);
  const [before, after] = [excerpt.isCutBefore ? '… ' : '', excerpt.isCutAfter ? ' …' : ''];
  const words = [before, ...markPlaces(excerpt.text, excerpt.marks), after];
  const result = makeResult(place, [`Paragraph ${number}\u2002`, name], words);
  result.dataset['searchResult'] = '';
  if (missing.length > 0) result.dataset['missing'] = missing.join(' ');
  result.append(...lineIf(reasons.length > 0, reasons.join(' · ')));
  return result;
}

function makeResult(href: string, label: Piece[], words: Piece[]): HTMLElement {
  const excerpt = makeElement('p', { className: 'excerpt' }, ...words);
  return makeElement('li', {}, makeElement('a', { href }, ...label), excerpt);
}

function lineIf(isSaid: boolean, ...pieces: Piece[]): Node[] {
  return isSaid ? [makeElement('p', {}, ...pieces)] : [];
}

/** A button that asks a query. */
function makeChip(label: string, query: string): HTMLElement {
  return makeElement('button', { type: 'button', dataset: { query } }, label);
}

function makeTextLink(label: string): HTMLElement {
  return makeElement('a', { href: wholeTextPath() }, label);
}

function markPlaces(text: string, places: readonly Place[]): Piece[] {
  let at = 0;
  const pieces = places.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, makeElement('mark', {}, text.slice(start, end))];
  });
  return [...pieces, text.slice(at)];
}

function quoteAll(list: readonly string[], last = 'and'): string {
  const quoted = list.map((words) => `“${words}”`);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(Boolean).join(` ${last} `);
}
