import { readMatches } from '../query/carried-matches.ts';
import { fetchIndex } from '../query/files.ts';
import { whenIdle } from '../../layouts/idle.ts';
import { isLineSpared } from '../../layouts/line.ts';
import { makeElement } from '../../layouts/make-element.ts';
import { hasSingleKeys } from '../../layouts/shortcuts.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Opens the search dialog from any page, has what it needs fetched before it is wanted, and shows a hit's marks. */
class SearchButton extends HTMLElement {
  #listening = new AbortController();
  #isWarm = false;

  connectedCallback(): void {
    const button = this.querySelector('button');
    const folder = this.dataset['index'];
    if (!button || !folder) return;
    const { signal } = this.#listening;
    // The panel of the search page. Named here and not by its page, it comes in one file with what it needs.
    if (document.querySelector('main search-panel')) void import('./search-panel.ts');
    const warm = (priority: RequestPriority) => this.#warm(folder, priority);
    // Without script it submits; with it, Enter in the field alone does.
    button.type = 'button';
    button.addEventListener('click', () => void this.#open(folder));
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => warm('high'));
    document.addEventListener(
      'keydown',
      (event) => {
        const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
        const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (event.defaultPrevented || event.isComposing) return;
        if (!isCommand && !(isSlash && hasSingleKeys())) return;
        // A dialog that has just closed keeps the focus in its field until the next frame.
        if ((event.target as Element).closest?.(FIELDS)?.checkVisibility()) return;
        event.preventDefault();
        void this.#open(folder);
      },
      { signal },
    );
    whenIdle(() => {
      // The offline copy has it all.
      if (!isLineSpared() && !navigator.serviceWorker?.controller) warm('low');
    }, signal);
    if (readMatches())
      import('./match-walk.ts').then(
        ({ showMatches }) => showMatches(),
        () => undefined,
      );
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #warm(folder: string, priority: RequestPriority): void {
    if (this.#isWarm) return;
    this.#isWarm = true;
    // Fetched, not run: reading comes first.
    const root = folder.replace(/pagefind\/$/u, '');
    const modules = (this.dataset['modules'] ?? '').split(' ').filter(Boolean);
    for (const module of ['pagefind/pagefind.js', ...modules]) {
      document.head.append(
        makeElement('link', { rel: 'modulepreload', href: root + module, fetchPriority: priority }),
      );
    }
    // What fails now is tried again when a reader searches, and only then worth a word.
    fetchIndex(folder, priority).catch(() => {
      this.#isWarm = false;
    });
  }

  async #open(folder: string): Promise<void> {
    const field = document.querySelector<HTMLInputElement>('main search-panel input');
    if (field) return field.focus();
    this.#warm(folder, 'high');
    const output = this.querySelector('output');
    try {
      const { openDialog } = await import('./search-dialog.ts');
      openDialog(folder, this.querySelector('input')?.value);
      output?.remove();
    } catch {
      const message = output ?? this.appendChild(makeElement('output'));
      message.textContent = 'Search could not be loaded. Check the connection and try again.';
    }
  }
}

customElements.define('search-button', SearchButton);
