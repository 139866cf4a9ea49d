import { adoptStyle } from '../../browser/make-element.ts';
import { isHere } from '../../browser/same-address.ts';
import type { Answer, AnswerOptions } from '../query/search.ts';
import { answerQuery } from './answer-query.ts';
import { carryMatches, type Matches, showMatches } from './carried-matches.ts';
import { renderAnswer } from './render-answer.ts';
import style from './results.css?inline';

/** How long the address waits for the reader to pause, in milliseconds: browsers allow few changes of it. */
const PAUSE = 400;

/** A field that answers at each key, in the dialog or on the search page. */
class SearchPanel extends HTMLElement {
  readonly #dialog = this.closest('dialog');
  readonly #field = this.querySelector('input') as HTMLInputElement;
  readonly #region = this.querySelector('[data-search-results]') as HTMLElement;
  #hits: Matches = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isComposing = false;

  connectedCallback(): void {
    const field = this.#field;
    field.addEventListener('input', (event) => void this.#ask({}, (event as InputEvent).isComposing));
    field.addEventListener('compositionend', () => void this.#ask());
    // From the dialog it leads to the search page, whose address can be shared.
    field.form?.addEventListener('submit', (event) => {
      if (this.#dialog) return;
      event.preventDefault();
      void this.#ask({ isTyping: false });
    });
    this.addEventListener('keydown', (event) => this.#walk(event));
    this.addEventListener('click', (event) => this.#press(event));
    this.addEventListener('auxclick', (event) => this.#carry(event));
    this.#dialog?.addEventListener('cancel', (event) => {
      if (this.#isComposing) event.preventDefault();
    });
    const asked = this.#dialog || field.value ? null : new URLSearchParams(location.search).get('q');
    field.value = asked?.slice(0, field.maxLength) ?? field.value;
    // On the search page it is made ready when the reader turns to it: that takes a slow machine a moment.
    const begin = () => void this.#ask(asked === null ? {} : { isTyping: false });
    if (this.#dialog || field.value) begin();
    else field.addEventListener('focus', begin, { once: true });
  }

  /** Phones compose every word: what is found is shown at once, and that nothing was found when a word is complete. */
  async #ask(options: AnswerOptions = {}, isComposing = false): Promise<void> {
    const { value } = this.#field;
    this.#region.setAttribute('aria-busy', 'true');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#writeAddress(), PAUSE);
    let answer: Answer | undefined;
    try {
      answer = await answerQuery(value, options);
    } finally {
      // A slower answer to what was asked before must not replace this one.
      if (value === this.#field.value) {
        if (!isComposing || answer?.hits.length) {
          this.#hits = answer?.hits ?? [];
          renderAnswer(this.#region, value.trim(), answer, options.asTyped);
        }
        this.#region.setAttribute('aria-busy', 'false');
      }
    }
  }

  /** A button or link with a query asks it; any other link leaves. */
  #press(event: MouseEvent): void {
    const chip = (event.target as Element).closest<HTMLElement>('[data-query]:is(a, button)');
    if (!chip || event.ctrlKey || event.metaKey) {
      this.#carry(event);
      return;
    }
    event.preventDefault();
    this.#field.value = chip.dataset['query'] ?? '';
    void this.#ask({ isTyping: false, asTyped: chip.dataset['asTyped'] !== undefined });
    this.#field.focus();
  }

  /** What was found goes along to the page that a hit leads to, in this tab or a new one. */
  #carry(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('li > a');
    if (!link) return;
    this.#writeAddress();
    carryMatches(link.href, this.#hits);
    // A place on this very page opens no other: the dialog makes room.
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!isPlain || link.pathname !== location.pathname || link.hash === '') return;
    event.preventDefault();
    this.#dialog?.close();
    if (isHere(link.href)) showMatches();
    else location.href = link.href;
  }

  #walk(event: KeyboardEvent): void {
    this.#isComposing = event.isComposing;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || !step) return;
    const stops = [this.#field, ...this.querySelectorAll<HTMLElement>('li > a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  #writeAddress(): void {
    clearTimeout(this.#timer);
    if (this.#dialog) return;
    const q = this.#field.value.trim().slice(0, this.#field.maxLength);
    history.replaceState(history.state, '', q ? `?${new URLSearchParams({ q })}` : location.pathname);
  }
}

adoptStyle(style);
customElements.define('search-panel', SearchPanel);
