import { whenIdle } from '../../layouts/idle.ts';
import { isLineSpared } from '../../layouts/line.ts';
import { claimMatches } from './carried-matches.ts';
import { hasSingleKeys } from './shortcuts.ts';

const loadPanel = () => import('./search-panel.client.ts');

/** Opens the search dialog, by a press or a key, in the same frame: what answers is fetched meanwhile. */
class SearchButton extends HTMLElement {
  #dialog: HTMLDialogElement | null = null;
  #listening = new AbortController();

  connectedCallback(): void {
    const link = this.querySelector('a');
    this.#dialog = this.querySelector('dialog');
    // On the search page the answer to its address is wanted at once.
    if (!this.#dialog) void this.#load();
    if (!link || (this.#dialog && !('showModal' in this.#dialog))) return;
    const { signal } = this.#listening;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#open();
    });
    for (const sign of ['pointerenter', 'focus'])
      link.addEventListener(sign, () => void this.#load(), { once: true });
    document.addEventListener('keydown', (event) => this.#follow(event), { signal });
    this.#dialog?.addEventListener('click', (event) => {
      const isOutside = event.target === this.#dialog && event.detail > 0;
      if (isOutside || (event.target as Element).closest('.close')) this.#dialog?.close();
    });
    if (claimMatches())
      import('./match-walk.client.ts').then(
        ({ showMatches }) => showMatches(),
        () => undefined,
      );
    if (!isLineSpared()) whenIdle(() => void this.#prefetch(), signal);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #open(): void {
    void this.#load();
    const field = (this.#dialog ?? document).querySelector<HTMLInputElement>('search-panel input');
    if (this.#dialog && !this.#dialog.open) this.#dialog.showModal();
    field?.focus();
    field?.select();
  }

  // An input method has all keys to itself while it composes.
  #follow(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented || event.altKey || this.#dialog?.open) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const isSlash = event.key === '/' && !isCommand && hasSingleKeys();
    if (!isSlash && !(isCommand && event.key.toLowerCase() === 'k')) return;
    const { target } = event;
    const isWriting =
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input, textarea, select'));
    if (isSlash && isWriting) return;
    event.preventDefault();
    this.#open();
  }

  async #load(): Promise<void> {
    try {
      await loadPanel();
    } catch {
      // The panel itself says in time that it did not come, and what serves instead.
    }
  }

  /** Fetches what a first search needs, and runs nothing of it. */
  async #prefetch(): Promise<void> {
    const base = document.body.dataset['base'] ?? '/';
    try {
      const list = await fetch(`${base}search/files.json`, { priority: 'low' } as RequestInit);
      if (!list.ok) return;
      for (const file of (await list.json()) as string[])
        void fetch(base + file, { priority: 'low' } as RequestInit).catch(() => undefined);
    } catch {
      // It will be fetched when it is asked for.
    }
  }
}

customElements.define('search-button', SearchButton);
