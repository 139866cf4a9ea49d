// As in shortcuts.ts, of which every page has a copy in its script: what both import would be one more request.
const KEY = 'single-keys';

/** The switch for shortcuts of one key, which a voice or a slip can press by mistake (WCAG 2.1.4). */
class SingleKeys extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    try {
      box.checked = localStorage.getItem(KEY) !== 'off';
    } catch {
      // Where nothing may be stored, the keys stay on and there is nothing to choose.
      return;
    }
    this.hidden = false;
    box.addEventListener('change', () => localStorage.setItem(KEY, box.checked ? 'on' : 'off'));
  }
}

customElements.define('single-keys', SingleKeys);
