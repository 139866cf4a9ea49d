/** The switch for shortcuts of one key, which a voice or a slip can press by mistake (WCAG 2.1.4). */
class SingleKeys extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    // As in shortcuts.ts, which stands in every page's script: what both imported would be one more request.
    const key = 'single-keys';
    try {
      box.checked = localStorage.getItem(key) !== 'off';
    } catch {
      // Where nothing may be stored, the keys stay on and there is nothing to choose.
      return;
    }
    this.hidden = false;
    box.addEventListener('change', () => localStorage.setItem(key, box.checked ? 'on' : 'off'));
  }
}

customElements.define('single-keys', SingleKeys);
