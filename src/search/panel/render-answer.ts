/** Shows an answer: the hits, what was understood, and where nothing was found, what a reader can do next. */
import { paragraphPath, sentencePath, termsPath, wholeTextPath } from '../../document/links.ts';
import { makeElement } from '../../layouts/make-element.ts';
import type { Hit } from '../query/rank.ts';
import type { Answer } from '../query/search.ts';
import type { SearchTerm } from '../query/search-data.ts';
import type { Place } from '../query/words.ts';

/** Said of every answer that is empty or in another language. */
const IN_ENGLISH = 'The text is in English.';

/** Shows an answer in the region of results. */
export function renderAnswer(
  panel: HTMLElement,
  region: HTMLElement,
  query: string,
  found: Answer,
  isAsTyped: boolean,
): void {
  const isAsked = query.trim() !== '';
  const parts = findParts(region);
  panel.toggleAttribute('data-asked', isAsked);
  region.dataset['query'] = query.trim();
  const whole = found.hits.filter(({ missing }) => missing.length === 0);
  parts.status.textContent = isAsked ? describeResult(query, found) : '';
  parts.notes.replaceChildren(...(isAsked ? renderNotes(found, isAsTyped) : []));
  parts.empty.hidden = !isAsked || whole.length > 0;
  parts.empty.replaceChildren(...(parts.empty.hidden ? [] : renderEmpty(found)));
  parts.list.hidden = found.hits.length === 0 || !isAsked;
  parts.list.replaceChildren(...(isAsked ? found.hits.map(renderHit) : []));
  parts.others.replaceChildren(...(isAsked ? renderOthers(found) : []));
}

/** Says that the search's file did not come, and what serves. */
export function renderFailure(region: HTMLElement, tryAgain: () => void): void {
  const { status, notes, empty, list, others } = findParts(region);
  const again = makeElement('button', { type: 'button' }, 'Try again');
  again.addEventListener('click', tryAgain);
  status.textContent = 'Search is not available now.';
  notes.replaceChildren(
    makeElement('p', {}, 'Part of it could not be fetched. '),
    makeElement(
      'p',
      { className: 'ways' },
      again,
      makeElement('a', { href: wholeTextPath() }, 'Read the whole text'),
    ),
  );
  empty.hidden = true;
  list.hidden = true;
  others.replaceChildren();
}

function findParts(region: HTMLElement) {
  const find = (selector: string) => region.querySelector<HTMLElement>(selector) ?? makeElement('div');
  return {
    status: find('[role=status]'),
    notes: find('[data-notes]'),
    empty: find('[data-search-empty]'),
    list: find('ol'),
    others: find('[data-others]'),
  };
}

/** One line, heard as well as seen; where there is nothing, the one denial, in the reader's own words. */
function describeResult(query: string, found: Answer): string {
  const { hits, titleBlock, terms, beyond, unknown, isTooCommon } = found;
  const whole = hits.filter(({ missing }) => missing.length === 0).length;
  const some = hits.length - whole;
  const count = (number: number) => (number === 1 ? '1 paragraph' : `${number} paragraphs`);
  if (whole > 0) return some > 0 ? `${count(whole)}, and ${some} with some of it` : count(whole);
  if (some > 0) return `${count(some)} with some of it`;
  const asked = query.trim().length > 60 ? `${query.trim().slice(0, 60)}…` : query.trim();
  if (isTooCommon) return `“${asked}” has only words that are too common to search for.`;
  if (beyond.length > 0) return `There is no paragraph ${beyond.join(', ')}.`;
  if (titleBlock || terms.length > 0) return `No paragraph has “${asked}”.`;
  return `The text does not have ${unknown.length > 0 && unknown.length < 6 ? quoteAll(unknown) : `“${asked}”`}.`;
}

function renderNotes({ corrections, languages, beyond, hits, excluded }: Answer, isAsTyped: boolean): Node[] {
  const notes: Node[] = [];
  if (corrections.length > 0 && !isAsTyped)
    notes.push(
      makeElement(
        'p',
        {},
        'Showing results for ',
        makeElement('strong', {}, corrections.map(({ word }) => word).join(', ')),
        ` instead of ${quoteAll(corrections.map(({ typed }) => typed))}. `,
        makeElement('button', { type: 'button', dataset: { asTyped: '' } }, 'Search as typed'),
      ),
    );
  for (const { code, notice } of languages) notes.push(makeElement('p', { lang: code, dir: 'auto' }, notice));
  if (languages.length > 0) notes.push(makeElement('p', {}, IN_ENGLISH));
  if (beyond.length > 0 && hits.length > 0)
    notes.push(makeElement('p', {}, `There is no paragraph ${beyond.join(', ')}.`));
  if (excluded.length > 0 && hits.length > 0)
    notes.push(makeElement('p', {}, `Only paragraphs without ${quoteAll(excluded)}.`));
  return notes;
}

/** What a reader can do where no paragraph has all that was asked. */
function renderEmpty({ hits, titleBlock, terms, offers, languages }: Answer): Node[] {
  if (hits.length > 0) return [makeElement('p', {}, 'No paragraph has all of this.')];
  const nodes: Node[] = [];
  if (offers.length > 0)
    nodes.push(
      makeElement(
        'p',
        { className: 'ways' },
        'Did you mean',
        ...offers.map(({ word }) =>
          makeElement('button', { type: 'button', dataset: { query: word } }, word),
        ),
      ),
    );
  const isElsewhere = titleBlock !== undefined || terms.length > 0;
  const read = makeElement('a', { href: wholeTextPath() }, 'read the whole text');
  const way = isElsewhere ? [] : [' Try another word, or ', read, '.'];
  const line = makeElement('p', {}, ...(languages.length > 0 ? [] : [IN_ENGLISH]), ...way);
  return [...nodes, line];
}

function renderHit({ number, title, missing, marks, excerpt, isFoundInTitle, related }: Hit): HTMLElement {
  const href = marks.length > 0 ? sentencePath(number, excerpt.sentence) : paragraphPath(number);
  const reasons = [
    ...(missing.length > 0 ? [`without: ${missing.join(', ')}`] : []),
    ...(isFoundInTitle ? ['Found in the title'] : []),
    ...(related.length > 0 ? [`Related to ${quoteAll(related)}`] : []),
  ];
  return makeElement(
    'li',
    {
      dataset: {
        searchResult: '',
        marks: JSON.stringify({ number, places: marks.map(({ start, end }) => [start, end]) }),
        ...(missing.length > 0 && { missing: missing.join(' ') }),
      },
    },
    makeElement(
      'a',
      { href, dataset: { leaves: '' } },
      makeElement(
        'span',
        { className: 'number' },
        makeElement('span', { className: 'visually-hidden' }, 'Paragraph '),
        String(number),
      ),
      ' ',
      makeElement('span', { dataset: { editorial: '' } }, title),
    ),
    makeElement(
      'p',
      { className: 'excerpt' },
      excerpt.isCutBefore ? '… ' : '',
      ...markPlaces(excerpt.text, excerpt.marks),
      excerpt.isCutAfter ? ' …' : '',
    ),
    ...(reasons.length > 0 ? [makeElement('p', { className: 'why' }, reasons.join(' · '))] : []),
  );
}

function renderOthers({ titleBlock, terms }: Answer): Node[] {
  return [
    ...(titleBlock
      ? [renderOther(wholeTextPath(), 'Title of the document', markPlaces(titleBlock.text, titleBlock.marks))]
      : []),
    ...terms.map(({ id, name, explanation }: SearchTerm) =>
      renderOther(termsPath(id), `Term: ${name}`, [explanation]),
    ),
  ];
}

function renderOther(href: string, label: string, words: (Node | string)[]): HTMLElement {
  return makeElement(
    'div',
    { className: 'other' },
    makeElement('a', { href, dataset: { leaves: '' } }, label),
    makeElement('p', { className: 'excerpt' }, ...words),
  );
}

function markPlaces(text: string, places: readonly Place[]): (Node | string)[] {
  let at = 0;
  const pieces = places.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, makeElement('mark', {}, text.slice(start, end))];
  });
  return [...pieces, text.slice(at)];
}

function quoteAll(list: readonly string[]): string {
  return list.map((words) => `“${words}”`).join(', ');
}
