// The key is scoped to the site's path: two editions may stand on one host.
const KEY = `original-only ${document.body.dataset['base']}`;

/** Remembers the "Original text only" switch; `Page.astro` restores it before the first paint. */
class OriginalOnly extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    const root = document.documentElement;
    box.checked = 'originalOnly' in root.dataset;
    box.addEventListener('change', () => {
      root.toggleAttribute('data-original-only', box.checked);
      try {
        if (box.checked) localStorage.setItem(KEY, '1');
        else localStorage.removeItem(KEY);
      } catch {
        // Where nothing may be stored, the switch holds for this page.
      }
    });
  }
}

customElements.define('original-only', OriginalOnly);
