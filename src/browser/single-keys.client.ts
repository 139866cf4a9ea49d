import { SINGLE_KEYS } from './single-key.ts';
import { recall, remember } from './storage.ts';

/** The switch for shortcuts of one key, which shows where its choice can be kept. */
class SingleKeys extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input') as HTMLInputElement;
    const keep = () => remember(SINGLE_KEYS, box.checked ? 'on' : 'off');
    box.checked = recall(SINGLE_KEYS) !== 'off';
    box.addEventListener('change', keep);
    this.hidden = !keep();
  }
}

customElements.define('single-keys', SingleKeys);
