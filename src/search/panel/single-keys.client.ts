import { hasSingleKeys, setSingleKeys } from './shortcuts.ts';

/** The switch for shortcuts of one key. */
class SingleKeys extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    box.checked = hasSingleKeys();
    try {
      setSingleKeys(box.checked);
    } catch {
      // Where nothing may be stored, the keys stay on and there is nothing to choose.
      return;
    }
    this.hidden = false;
    box.addEventListener('change', () => setSingleKeys(box.checked));
  }
}

customElements.define('single-keys', SingleKeys);
