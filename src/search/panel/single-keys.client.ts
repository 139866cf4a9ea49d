/** Whether one key alone may be a shortcut, which a voice or a slip can press by mistake (WCAG 2.1.4). */
import { recall, remember } from '../../browser/storage.ts';

const NAME = 'single-keys';

/** Whether a press is a shortcut of one key: not while something is written or composed, nor where the reader wants none. */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || recall(NAME) === 'off')
    return false;
  return !(event.target as Element).closest?.('input, textarea, select, [contenteditable], dialog');
}

/** The switch for them, which shows where its choice can be kept. */
class SingleKeys extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input') as HTMLInputElement;
    const keep = () => remember(NAME, box.checked ? 'on' : 'off');
    box.checked = recall(NAME) !== 'off';
    box.addEventListener('change', keep);
    this.hidden = !keep();
  }
}

customElements.define('single-keys', SingleKeys);
