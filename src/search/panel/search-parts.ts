/** The parts of a search panel, and how keys and clicks move among them. */

import { paragraphAnchor, searchPath } from '../../document/links.ts';
import type { Answer } from '../query/answer.ts';
import { carryMatches } from '../query/carried-matches.ts';
import { makeElement } from '../../layouts/make-element.ts';

/** The links that arrow keys go through: an offered paragraph, then the hits. */
export const HITS = '.jump a, [data-search-result] a';

/** The elements that a panel works with. */
export interface Parts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  status: HTMLElement;
  walk: HTMLElement;
  filters: HTMLFormElement;
  notes: HTMLElement;
  results: HTMLElement;
  list: HTMLElement;
  empty: HTMLElement;
}

/** Finds the panel's form, or makes it, and adds the places for what is found. */
export function makeParts(panel: HTMLElement): Parts {
  const form = panel.querySelector('form') ?? panel.appendChild(makeForm());
  const input = form.querySelector<HTMLInputElement>('input[type=search]') ?? makeField();
  const status = makeElement('p', { role: 'status' });
  const walk = makeElement('p');
  const filters = makeElement('form', {
    className: 'filters',
    hidden: true,
    ariaLabel: 'Narrow the results',
  });
  const notes = makeElement('div', { className: 'notes' });
  const list = makeElement('ol', { ariaLabel: 'Results' });
  const empty = makeElement('div', { hidden: true, dataset: { searchEmpty: '' } });
  const results = makeElement('div', { ariaBusy: 'false', dataset: { searchResults: '' } }, list, empty);
  panel.append(makeElement('div', { className: 'summary' }, status, walk), filters, notes, results);
  return { form, input, status, walk, filters, notes, results, list, empty };
}

function makeForm(): HTMLFormElement {
  const input = makeField();
  const label = makeElement(
    'label',
    { className: 'visually-hidden', htmlFor: input.id },
    'Search the submission',
  );
  return makeElement('form', { action: searchPath(), role: 'search' }, label, input);
}

function makeField(): HTMLInputElement {
  return makeElement('input', {
    type: 'search',
    name: 'q',
    id: 'search-field',
    autocomplete: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
    placeholder: 'Search the submission',
  });
}

/** Moves from the field to the hits and back with the arrow keys; Escape on a hit leads back to the field. */
export function followArrows(event: KeyboardEvent, panel: HTMLElement, input: HTMLInputElement): void {
  const target = event.target as HTMLElement;
  const isAway = target !== input;
  if (event.key === 'Escape' && isAway && !panel.closest('dialog')) input.focus();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || target.closest('select') || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops: HTMLElement[] = [input, ...panel.querySelectorAll<HTMLElement>(HITS)];
  const next = stops[stops.indexOf(target) + step];
  if (!next || !stops.includes(target)) return;
  event.preventDefault();
  next.focus();
}

/**
 * Carries the matches to the page that a hit's link opens; shows them at once where that page is open already.
 * @returns whether the click was on such a link.
 */
export function followLink(event: MouseEvent, query: string, { hits }: Answer): boolean {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-leaves]');
  if (!link) return false;
  carryMatches({
    query: query.trim(),
    paragraphs: hits
      .filter(({ positions }) => positions.length > 0)
      .sort((one, other) => one.number - other.number)
      .map(({ number, positions }): [string, number[]] => [paragraphAnchor(number), positions]),
  });
  const isHere = link.pathname === location.pathname && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  // Once the address has changed: the walk begins at the sentence that it names.
  if (isHere) setTimeout(() => void import('./match-walk.ts').then(({ showMatches }) => showMatches()));
  return true;
}
