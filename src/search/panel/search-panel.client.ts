import { adoptStyle } from '../../layouts/make-element.ts';
import { carryMatches } from './carried-matches.ts';
import { openSearch } from './open-search.ts';
import { renderAnswer, renderFailure } from './render-answer.ts';
import style from './results.css?inline';

/** How long the address waits for the reader to pause, in milliseconds: browsers allow few changes of it. */
const PAUSE = 400;

/** A field that answers at each key, in the dialog or on the search page. */
class SearchPanel extends HTMLElement {
  #field: HTMLInputElement | null = null;
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#field = this.querySelector('input');
    const form = this.querySelector('form');
    if (!this.#field || !form || this.dataset['ready'] !== undefined) return;
    this.dataset['ready'] = '';
    const field = this.#field;
    field.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) void this.#ask();
    });
    field.addEventListener('compositionend', () => void this.#ask());
    form.addEventListener('submit', (event) => {
      if (this.#isOnPage) event.preventDefault();
      void this.#ask({ isTyping: false });
      this.#writeAddress();
    });
    this.addEventListener('keydown', (event) => this.#walk(event));
    this.addEventListener('click', (event) => this.#press(event));
    this.addEventListener('auxclick', (event) => this.#carry(event));
    this.closest('dialog')?.addEventListener('cancel', (event) => {
      if (this.#isComposing) event.preventDefault();
    });
    const { searchParams } = new URL(location.href);
    const isFresh = this.#isOnPage && field.value === '';
    if (isFresh) field.value = (searchParams.get('q') ?? '').slice(0, field.maxLength);
    void openSearch(this.#base).catch(() => undefined);
    if (field.value.trim()) void this.#ask(isFresh ? { isTyping: false } : {});
  }

  get #isOnPage(): boolean {
    return this.closest('dialog') === null;
  }

  get #base(): string {
    return document.body.dataset['base'] ?? '/';
  }

  #isComposing = false;

  async #ask(options: { asTyped?: boolean; isTyping?: boolean } = {}): Promise<void> {
    const query = this.#field?.value ?? '';
    const region = this.querySelector<HTMLElement>('[data-search-results]');
    if (!region) return;
    this.#asked = query;
    region.setAttribute('aria-busy', 'true');
    this.#planAddress();
    try {
      const search = await openSearch(this.#base);
      const found = await search.answer(query, options);
      // A slower answer to what was asked before must not replace this one.
      if (this.#asked === query) renderAnswer(this, region, query, found, options.asTyped === true);
    } catch {
      if (this.#asked === query) renderFailure(region, () => void this.#ask(options));
    }
    if (this.#asked === query) region.setAttribute('aria-busy', 'false');
  }

  #press(event: MouseEvent): void {
    const target = event.target as Element;
    const asked = target.closest<HTMLElement>('[data-query]:is(a, button)')?.dataset['query'];
    if (asked !== undefined && this.#field && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#field.value = asked;
      void this.#ask({ isTyping: false });
      this.#field.focus();
    } else if (target.closest('[data-as-typed]')) void this.#ask({ asTyped: true });
    else this.#carry(event);
  }

  /** What was found goes along to the page that a hit leads to, in this tab or a new one. */
  #carry(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-leaves]');
    if (!link) return;
    this.#writeAddress();
    carryMatches(link.href, this.#asked.trim(), this.querySelectorAll<HTMLElement>('[data-marks]'));
    // A place on this very page opens no other: the dialog makes room.
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!isPlain || link.pathname !== location.pathname || link.hash === '') return;
    event.preventDefault();
    this.closest('dialog')?.close();
    location.href = link.href;
    import('./match-walk.client.ts').then(
      ({ showMatches }) => showMatches(),
      () => undefined,
    );
  }

  #walk(event: KeyboardEvent): void {
    this.#isComposing = event.isComposing;
    if (event.isComposing || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    const stops = [this.#field, ...this.querySelectorAll<HTMLElement>('[data-leaves]')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  #planAddress(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#writeAddress(), PAUSE);
  }

  #writeAddress(): void {
    clearTimeout(this.#timer);
    if (!this.#isOnPage || !this.#field) return;
    const url = new URL(location.href);
    const query = this.#field.value.trim().slice(0, this.#field.maxLength);
    if (query) url.searchParams.set('q', query);
    else url.searchParams.delete('q');
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  }
}

adoptStyle(style);
customElements.define('search-panel', SearchPanel);
