import { whenIdle } from '../../browser/idle.ts';
import { isSingleKey } from '../../browser/single-key.ts';
import { showMatches } from './carried-matches.ts';
import { fetchOnce, forgetFailures } from './fetch-once.ts';

/** Opens the search dialog, by a press or a key, in the same frame: what answers is fetched meanwhile. */
class SearchButton extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    for (const sign of ['pointerenter', 'focus']) link?.addEventListener(sign, loadPanel);
    link?.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.#open(event);
    });
    document.addEventListener('keydown', (event) => {
      const isSlash = event.key === '/' && isSingleKey(event);
      const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (isSlash || (isCommand && !event.isComposing)) this.#open(event);
    });
    // On the search page, which has no dialog, the answer to its address is wanted at once.
    if (!this.querySelector('dialog')) loadPanel();
    whenIdle(() => void fetchOnce('search/data.json'));
    addEventListener('popstate', showMatches);
    // Last: what it reads back from the browser may be damaged.
    showMatches();
  }

  #open(event: Event): void {
    event.preventDefault();
    loadPanel();
    void forgetFailures();
    const dialog = this.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
    const field = document.querySelector<HTMLInputElement>('search-panel input');
    field?.focus();
    field?.select();
  }
}

/** Where it does not come, the panel itself says so in time, and what serves instead. */
function loadPanel(): void {
  import('./search-panel.client.ts').catch(() => undefined);
}

customElements.define('search-button', SearchButton);
