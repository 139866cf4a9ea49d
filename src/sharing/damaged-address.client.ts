import { wholeTextPath } from '../document/links.ts';
import { readDamagedAddress } from './damaged-address.ts';
import { targetPath } from './targets.ts';

/** Leads from an address that was damaged on its way to the paragraph that it meant. */
class DamagedAddress extends HTMLElement {
  connectedCallback(): void {
    const { pathname, hash } = location;
    const path = pathname.slice(wholeTextPath().length) + hash;
    const meant = readDamagedAddress(path, Number(this.dataset['count']));
    const link = this.querySelector('a');
    if (!meant || !link) return;
    link.href = targetPath({ first: meant, last: meant });
    link.textContent = `Paragraph ${meant.paragraph} is here`;
    this.hidden = false;
  }
}

customElements.define('damaged-address', DamagedAddress);
