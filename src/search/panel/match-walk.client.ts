import { adoptStyle, makeElement } from '../../layouts/make-element.ts';
import { claimMatches, dropMatches } from './carried-matches.ts';
import { findMatches, isBeforeAnchor } from './find-matches.ts';
import style from './match-walk.css?inline';
import { hasSingleKeys } from './shortcuts.ts';

const ALL = 'search-matches';
const CURRENT = 'search-match';

/** Marks what a search found on this page, and walks through it: "2 of 5", next, previous, remove. */
class MatchWalk extends HTMLElement {
  #ranges: Range[] = [];
  #at = 0;
  #listening = new AbortController();
  #count = makeElement('output');

  connectedCallback(): void {
    const { query, paragraphs } = claimMatches() ?? { query: '', paragraphs: [] };
    this.#ranges = findMatches(paragraphs);
    if (this.#ranges.length === 0) {
      this.remove();
      return;
    }
    const make = (label: string, title: string, act: () => void) => {
      const button = makeElement(
        'button',
        { type: 'button', className: 'plain', title, ariaLabel: title },
        label,
      );
      button.addEventListener('click', act);
      return button;
    };
    this.append(
      makeElement(
        'section',
        { className: 'floating bar', ariaLabel: 'Found on this page' },
        makeElement('span', { className: 'query' }, `“${query}”`),
        this.#count,
        make('↑', 'Previous match (p)', () => this.#go(-1)),
        make('↓', 'Next match (n)', () => this.#go(1)),
        make('×', 'Remove highlight', () => this.#clear()),
      ),
    );
    document.addEventListener('keydown', (event) => this.#follow(event), { signal: this.#listening.signal });
    const anchor = document.getElementById(location.hash.slice(1));
    const first = anchor ? this.#ranges.findIndex((range) => !isBeforeAnchor(range, anchor)) : 0;
    this.#at = Math.max(0, first);
    this.#show();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    if ('highlights' in CSS) for (const name of [ALL, CURRENT]) CSS.highlights.delete(name);
  }

  #follow(event: KeyboardEvent): void {
    const step = { n: 1, p: -1 }[event.key];
    const isOurs = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!step || !isOurs || !hasSingleKeys() || event.defaultPrevented) return;
    if ((event.target as Element).closest?.('input, textarea, select, [contenteditable], dialog')) return;
    event.preventDefault();
    this.#go(step);
  }

  #go(step: number): void {
    const count = this.#ranges.length;
    this.#at = (this.#at + step + count) % count;
    this.#show();
    const { top, bottom } = this.#ranges[this.#at]?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    scrollBy({ top: (top + bottom) / 2 - innerHeight * 0.4 });
  }

  #show(): void {
    this.#count.textContent = `${this.#at + 1} of ${this.#ranges.length}`;
    const range = this.#ranges[this.#at];
    if (!range) return;
    if (!('highlights' in CSS)) {
      // An older browser shows the one that the reader is at, as it shows a selection.
      getSelection()?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
      return;
    }
    CSS.highlights.set(ALL, new Highlight(...this.#ranges));
    const current = new Highlight(range);
    current.priority = 1;
    CSS.highlights.set(CURRENT, current);
  }

  #clear(): void {
    dropMatches();
    this.remove();
  }
}

adoptStyle(style);
customElements.define('match-walk', MatchWalk);

/** Shows the matches that were carried to this page. */
export function showMatches(): void {
  document.querySelector('match-walk')?.remove();
  document.body.append(document.createElement('match-walk'));
}
