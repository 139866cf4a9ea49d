import { paragraphPath, sentencePath } from '../document/links.ts';
import { readDamagedAddress } from './damaged-address.ts';

/** Leads from an address that was damaged on its way to the paragraph that it meant. */
class DamagedAddress extends HTMLElement {
  connectedCallback(): void {
    const base = document.body.dataset['base'] ?? '/';
    const { pathname, hash } = location;
    const meant = readDamagedAddress(pathname.slice(base.length) + hash, Number(this.dataset['count']));
    const link = this.querySelector('a');
    if (!meant || !link) return;
    const { paragraph, sentence } = meant;
    link.href = sentence === undefined ? paragraphPath(paragraph) : sentencePath(paragraph, sentence);
    link.textContent = `Paragraph ${paragraph} is here`;
    this.hidden = false;
  }
}

customElements.define('damaged-address', DamagedAddress);
