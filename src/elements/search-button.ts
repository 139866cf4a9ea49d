import { readMatches } from '../search/carried-matches.ts';
import { fetchIndex } from '../search/files.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Opens the search dialog from any page, has what it needs fetched before it is wanted, and shows a hit's marks. */
class SearchButton extends HTMLElement {
  #listening = new AbortController();
  #isWarm = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const folder = this.dataset['index'];
    if (!form || !folder) return;
    const { signal } = this.#listening;
    const warm = (priority: RequestPriority) => this.#warm(folder, priority);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#open(folder);
    });
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => warm('high'));
    document.addEventListener(
      'keydown',
      (event) => {
        const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
        const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (event.defaultPrevented || event.isComposing || !(isCommand || isSlash)) return;
        if ((event.target as Element).closest?.(FIELDS)) return;
        event.preventDefault();
        void this.#open(folder);
      },
      { signal },
    );
    const wait = () => {
      if (isSparing()) return;
      if ('requestIdleCallback' in window) requestIdleCallback(() => warm('low'), { timeout: 2000 });
      else setTimeout(() => warm('low'), 1000);
    };
    if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { signal });
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
      const link = Object.assign(document.createElement('link'), {
        rel: 'modulepreload',
        href: root + module,
      });
      link.fetchPriority = priority;
      document.head.append(link);
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
      openDialog(folder);
      output?.remove();
    } catch {
      const message = output ?? this.appendChild(document.createElement('output'));
      message.textContent = 'Search could not be loaded. Check the connection and try again.';
    }
  }
}

/** Whether nothing is to be fetched before it is asked for: to save data, on a very slow line, or with the offline copy. */
function isSparing(): boolean {
  if (navigator.serviceWorker?.controller) return true;
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/u.test(connection?.effectiveType ?? '');
}

customElements.define('search-button', SearchButton);
