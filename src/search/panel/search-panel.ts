import { type Answer, answerQuery } from '../query/answer.ts';
import { forgetIndex, openIndex } from '../query/open-index.ts';
import { adoptStyle } from '../../layouts/make-element.ts';
import { renderAnswer, renderFailure, renderWaiting } from './render-answer.ts';
import style from './search.css?inline';
import { readQuery, writeQuery } from './search-address.ts';
import { type Choice, chooseHits } from './search-choice.ts';
import { followArrows, followLink, HITS, makeParts, type Parts } from './search-parts.ts';

/** A wait shorter than this is not worth a word. */
const SILENCE = 400;
/** After so long without a key the query is put into the address. */
const PAUSE = 250;

/** The search field and what it finds: the whole of the search page, and of the dialog. */
class SearchPanel extends HTMLElement {
  #parts: Parts | undefined;
  #answer: Answer | undefined;
  #choice: Choice = {};
  #turn = 0;
  #pending: ReturnType<typeof setTimeout> | undefined;
  #listening = new AbortController();

  connectedCallback(): void {
    if (this.#parts) return;
    const parts = makeParts(this);
    this.#parts = parts;
    const { form, input } = parts;
    const { signal } = this.#listening;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#remember(true);
      void this.#search(this.#choice).then(() => this.querySelector<HTMLElement>(HITS)?.focus());
    });
    input.addEventListener('input', () => {
      // The address may wait: browsers allow it only so many changes.
      clearTimeout(this.#pending);
      this.#pending = setTimeout(() => this.#remember(false), PAUSE);
      void this.#search({});
    });
    this.addEventListener('keydown', (event) => followArrows(event, this, input));
    this.addEventListener('click', (event) => {
      if (this.#answer && followLink(event, input.value, this.#answer)) this.#remember(false);
      const { retry, query, asTyped } =
        (event.target as Element).closest<HTMLElement>('button')?.dataset ?? {};
      if (query !== undefined) input.value = query;
      if (retry === undefined && query === undefined && asTyped === undefined) return;
      if (query !== undefined) this.#remember(true);
      void this.#search(asTyped === undefined ? {} : { asTyped: true }).then(() => input.focus());
    });
    parts.filters.addEventListener('change', () => {
      const chosen = Object.fromEntries(new FormData(parts.filters)) as Record<string, string>;
      this.#choice = { ...this.#choice, part: chosen['part'] ?? '', topic: chosen['topic'] ?? '' };
      this.#remember(true);
      this.#show();
    });
    if (this.#ownsAddress) {
      addEventListener('popstate', () => this.#readAddress(), { signal });
      this.#readAddress();
      // An empty search: the index is open before the first letter.
    } else void this.#search({});
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  /** The panel of the search page, not of a dialog: its query stands in the address. */
  get #ownsAddress(): boolean {
    return this.closest('dialog') === null;
  }

  #readAddress(): void {
    const { query, ...choice } = readQuery(location.search);
    const { input } = this.#parts ?? {};
    // What a reader typed before this ran is not thrown away.
    if (input && (query !== '' || input.defaultValue === input.value || history.state)) input.value = query;
    void this.#search(choice, query);
  }

  #remember(isStep: boolean): void {
    clearTimeout(this.#pending);
    if (this.#ownsAddress) writeQuery({ query: this.#parts?.input.value ?? '', ...this.#choice }, isStep);
  }

  async #search(choice: Choice, query = this.#parts?.input.value ?? ''): Promise<void> {
    const { results, status } = this.#parts ?? {};
    const folder = this.dataset['index'];
    if (!results || !status || !folder) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#choice = choice;
    results.ariaBusy = 'true';
    const waiting = setTimeout(() => renderWaiting(status), SILENCE);
    try {
      const { engine, vocabulary } = await openIndex(folder);
      const answer = await answerQuery(query, engine, vocabulary, choice);
      if (turn !== this.#turn) return;
      this.#answer = answer;
      this.#show(query);
    } catch {
      forgetIndex();
      if (turn === this.#turn && this.#parts) renderFailure(this.#parts);
    } finally {
      clearTimeout(waiting);
      if (turn === this.#turn) results.ariaBusy = 'false';
    }
  }

  #show(query = this.#parts?.input.value ?? ''): void {
    if (!this.#parts || !this.#answer) return;
    const chosen = chooseHits(this.#answer.hits, this.#choice);
    renderAnswer(this.#parts, { query, answer: this.#answer, choice: this.#choice, chosen });
    this.#parts.results.dataset['query'] = query;
  }
}

adoptStyle(style);
customElements.define('search-panel', SearchPanel);
