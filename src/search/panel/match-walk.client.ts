import { adoptStyle, makeElement } from '../../browser/make-element.ts';
import { isSingleKey } from '../../browser/single-key.ts';
import type { Matches } from './carried-matches.ts';
import style from './match-walk.css?inline';

const ALL = 'search-matches';
const CURRENT = 'search-match';

/** Marks what a search found on this page, and walks through it: "2 of 5", next, previous, remove. */
class MatchWalk extends HTMLElement {
  readonly #ranges: Range[];
  readonly #count = makeElement('output');
  #at = 0;

  constructor(ranges: Range[]) {
    super();
    this.#ranges = ranges;
    const make = (label: string, title: string, onclick: () => void) =>
      makeElement('button', { type: 'button', className: 'plain', title, ariaLabel: title, onclick }, label);
    this.append(
      makeElement(
        'section',
        { className: 'floating bar', ariaLabel: 'Found on this page' },
        this.#count,
        make('↑', 'Previous match (p)', () => this.#go(-1)),
        make('↓', 'Next match (n)', () => this.#go(1)),
        make('×', 'Remove highlight', () => this.#clear()),
      ),
    );
  }

  connectedCallback(): void {
    document.addEventListener('keydown', this.#follow);
    CSS.highlights.set(ALL, new Highlight(...this.#ranges));
    // The first that is not before the place which the address names.
    const anchor = document.getElementById(location.hash.slice(1));
    const first = anchor ? this.#ranges.findIndex((range) => range.comparePoint(anchor, 0) < 1) : 0;
    this.#show(Math.max(0, first));
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#follow);
    for (const name of [ALL, CURRENT]) CSS.highlights.delete(name);
  }

  #follow = (event: KeyboardEvent): void => {
    const step = { n: 1, p: -1 }[event.key];
    if (step && isSingleKey(event)) this.#go(step);
  };

  #go(step: number): void {
    const { top, bottom } = this.#show(this.#at + step).getBoundingClientRect();
    scrollBy({ top: (top + bottom) / 2 - innerHeight * 0.4 });
  }

  /** Shows where the reader is: the first follows upon the last. */
  #show(at: number): Range {
    const count = this.#ranges.length;
    this.#at = (at + count) % count;
    this.#count.textContent = `${this.#at + 1} of ${count}`;
    const range = this.#ranges[this.#at] as Range;
    CSS.highlights.set(CURRENT, new Highlight(range));
    return range;
  }

  #clear(): void {
    history.replaceState(null, '', location.pathname + location.search);
    this.remove();
    // The place that the address named is not shared any more either.
    dispatchEvent(new Event('hashchange'));
  }
}

adoptStyle(style);
customElements.define('match-walk', MatchWalk);

/** Shows the matches that stand on this page, in the order of the text. */
export function walkMatches(matches: Matches): void {
  const ranges = [...matches].sort((a, b) => a.number - b.number).flatMap(findMatches);
  if (ranges.length > 0) document.body.append(new MatchWalk(ranges));
}

function findMatches({ number, marks }: Matches[number]): Range[] {
  const block = document.querySelector(`#p${number} [data-verbatim]`);
  const letters = block ? listLetters(block) : [];
  return marks.flatMap(({ start, end }) => {
    const [first, last] = [letters[start], letters[end - 1]];
    if (!first || !last) return [];
    const range = new Range();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return [range];
  });
}

/** Where each letter of the folded text stands in the page. */
function listLetters(block: Element): { node: Text; offset: number }[] {
  const letters: { node: Text; offset: number }[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let isAfterSpace = true;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let offset = 0; offset < node.length; offset += 1) {
      const isSpace = /[ \t\r\n]/u.test(node.data.charAt(offset));
      if (!isSpace || !isAfterSpace) letters.push({ node, offset });
      isAfterSpace = isSpace;
    }
  }
  return letters;
}
