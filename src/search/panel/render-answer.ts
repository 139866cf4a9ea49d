/** Shows an answer: the hits, what was understood, and where nothing was found, what a reader can do next. */
import { paragraphPath, sentenceAnchor, sentencePath, wholeTextPath } from '../../document/links.ts';
import type { Answer, Hit } from '../query/answer.ts';
import type { Excerpt } from '../query/excerpt.ts';
import { makeElement } from '../../layouts/make-element.ts';
import { type Choice, listOptions } from './search-choice.ts';
import type { Parts } from './search-parts.ts';

interface Shown {
  query: string;
  answer: Answer;
  choice: Choice;
  /** The hits that the choice leaves. */
  chosen: Hit[];
}

/** Shows an answer in a panel. */
export function renderAnswer(parts: Parts, { query, answer, choice, chosen }: Shown): void {
  const isAsked = query.trim() !== '';
  parts.status.textContent = isAsked ? describeCount(answer.hits.length, chosen.length) : '';
  parts.walk.replaceChildren(...(isAsked ? renderWalk(answer) : []));
  parts.notes.replaceChildren(...(isAsked ? renderNotes(query, answer, choice) : []));
  renderFilters(parts.filters, answer, choice);
  parts.list.replaceChildren(...chosen.map(renderHit));
  parts.list.hidden = chosen.length === 0;
  parts.empty.hidden = !isAsked || chosen.length > 0;
  parts.empty.replaceChildren(...(parts.empty.hidden ? [] : renderEmpty(query, answer)));
}

/** Says that the index is on its way. */
export function renderWaiting(status: HTMLElement): void {
  status.textContent = 'Loading the search index …';
}

/** Says that search does not work now, and what does. */
export function renderFailure({ status, walk, notes, list, empty, filters }: Parts): void {
  status.textContent = 'Search is not available now.';
  walk.replaceChildren();
  filters.hidden = true;
  empty.hidden = true;
  notes.replaceChildren(
    makeElement(
      'p',
      {},
      'The search index could not be loaded: the connection may be down, or a file damaged.',
    ),
    makeElement(
      'p',
      { className: 'ways' },
      makeElement('button', { type: 'button', dataset: { retry: '' } }, 'Try again'),
      makeElement('a', { href: wholeTextPath() }, 'Read the whole text'),
    ),
  );
  list.replaceChildren();
  list.hidden = true;
}

function describeCount(all: number, chosen: number): string {
  if (all === 0) return 'Nothing found';
  if (chosen < all) return `${chosen} of ${all} paragraphs`;
  return all === 1 ? '1 paragraph' : `${all} paragraphs`;
}

function renderNotes(
  query: string,
  { jump, hits, corrections, absent, titled }: Answer,
  { asTyped }: Choice,
): Node[] {
  const notes: Node[] = [];
  if (jump && hits[0]?.number !== jump.number) {
    const link = makeElement('a', { href: paragraphPath(jump.number), dataset: { leaves: '' } });
    link.append(`Go to paragraph ${jump.number}: ${jump.title}`);
    notes.push(makeElement('p', { className: 'jump' }, link));
  }
  if (corrections.length > 0 && !asTyped) {
    const note = makeElement('p', {}, 'Showing results for ');
    for (const [index, { typed, words }] of corrections.entries()) {
      note.append(
        index > 0 ? ', ' : '',
        makeElement('strong', {}, words.join(' or ')),
        ` instead of “${typed}”`,
      );
    }
    note.append('. ', makeElement('button', { type: 'button', dataset: { asTyped: '' } }, 'Search as typed'));
    notes.push(note);
  }
  if (hits.length > 0 && absent.length > 0) {
    notes.push(makeElement('p', {}, `Not in the text: ${quoteAll(absent, query)}.`));
  }
  if (hits.length > 0 && titled.length > 0) notes.push(renderTitled(titled, query));
  return notes;
}

/** The way through all matches, in the order of the text. */
function renderWalk({ hits }: Answer): Node[] {
  const matched = hits.filter(({ positions }) => positions.length > 0);
  const [first] = [...matched].sort((one, other) => one.number - other.number);
  if (!first || hits.length < 2) return [];
  const anchor = sentenceAnchor(first.number, first.excerpts[0]?.sentence ?? 1);
  const link = makeElement('a', { href: `${wholeTextPath()}#${anchor}`, dataset: { leaves: '' } });
  link.append('All matches in the whole text');
  return [link];
}

function renderHit({ number, title, positions, listed, excerpts }: Hit): HTMLElement {
  const [first] = excerpts;
  const href = positions.length > 0 && first ? sentencePath(number, first.sentence) : paragraphPath(number);
  const item = makeElement(
    'li',
    { dataset: { searchResult: '' } },
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
    ...excerpts.map(renderExcerpt),
  );
  const reasons = new Set(
    listed.map(({ as, words }) => (as === 'title' ? 'Found in the title' : `Listed under “${words}”`)),
  );
  if (reasons.size > 0 && (positions.length === 0 || listed.some(({ as }) => as !== 'title'))) {
    item.append(makeElement('p', { className: 'why', dataset: { editorial: '' } }, [...reasons].join(' · ')));
  }
  return item;
}

function renderExcerpt({ pieces }: Excerpt): HTMLElement {
  return makeElement(
    'p',
    { className: 'excerpt' },
    ...pieces.map((piece, index) => (index % 2 === 0 ? piece : makeElement('mark', {}, piece))),
  );
}

function renderFilters(form: HTMLFormElement, { hits }: Answer, choice: Choice): void {
  const selects = (['part', 'topic'] as const).flatMap((kind) => {
    const options = hits.length > 3 || choice[kind] ? listOptions(hits, choice, kind) : [];
    if (options.length === 0) return [];
    const select = makeElement(
      'select',
      { name: kind },
      makeElement('option', { value: '' }, kind === 'part' ? 'All parts' : 'All topics'),
      ...options.map(({ value, count }) => makeElement('option', { value }, `${value} (${count})`)),
    );
    select.value = choice[kind] ?? '';
    return [makeElement('label', {}, makeElement('span', {}, kind === 'part' ? 'Part' : 'Topic'), select)];
  });
  // The control in use keeps the focus.
  const focused = (document.activeElement as HTMLSelectElement | null)?.name;
  const isInside = form.contains(document.activeElement);
  form.replaceChildren(...selects);
  form.hidden = selects.length === 0;
  if (isInside && focused) form.querySelector<HTMLElement>(`[name=${focused}]`)?.focus();
}

function renderEmpty(
  query: string,
  { hits, isTooCommon, isBeyond, absent, titled, suggestions }: Answer,
): Node[] {
  const shortened = query.trim().length > 80 ? `${query.trim().slice(0, 80)}…` : query.trim();
  const reason =
    hits.length > 0
      ? 'No hit is left in this part and topic.'
      : isTooCommon
        ? `“${shortened}” has only words that are too common to be searched for.`
        : isBeyond
          ? 'The text has no paragraph with this number.'
          : `${titled.length > 0 ? 'No paragraph' : 'Nothing in the text'} matches “${shortened}”.`;
  const lacking = absent.filter((words) => words !== query.trim().toLowerCase());
  const nodes: Node[] = [makeElement('p', { className: 'reason' }, reason)];
  if (hits.length === 0 && lacking.length > 0 && lacking.length <= 12) {
    nodes.push(makeElement('p', {}, `The text does not have ${quoteAll(lacking, query)}.`));
  }
  if (titled.length > 0) nodes.push(renderTitled(titled, query));
  if (suggestions.length > 0) {
    const buttons = suggestions.map((words) =>
      makeElement('button', { type: 'button', dataset: { query: words } }, words),
    );
    nodes.push(makeElement('p', { className: 'ways' }, makeElement('span', {}, 'In the text:'), ...buttons));
  }
  nodes.push(
    makeElement(
      'p',
      { className: 'ways' },
      makeElement('a', { href: wholeTextPath() }, 'Read the whole text'),
      ' or try another word.',
    ),
  );
  return nodes;
}

/** Says what only the title block has, and leads to it. */
function renderTitled(titled: string[], query: string): HTMLElement {
  const title = makeElement('a', { href: wholeTextPath() }, 'title of the document');
  return makeElement('p', {}, 'In no paragraph, but in the ', title, `: ${quoteAll(titled, query)}.`);
}

/** Words of a query in quotes, with the capitals that they were typed with. */
function quoteAll(list: string[], query: string): string {
  return list
    .map((words) => {
      const at = query.toLowerCase().indexOf(words);
      return words.startsWith('“') ? words : `“${at < 0 ? words : query.slice(at, at + words.length)}”`;
    })
    .join(', ');
}
