import { remember } from '../browser/storage.ts';

/** Remembers the "Original text only" switch; `Page.astro` restores it before the first paint. */
class OriginalOnly extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    const root = document.documentElement;
    box.checked = 'originalOnly' in root.dataset;
    box.addEventListener('change', () => {
      root.toggleAttribute('data-original-only', box.checked);
      remember('original-only', box.checked ? '1' : '');
    });
  }
}

customElements.define('original-only', OriginalOnly);
