import { wholeTextPath } from '../document/links.ts';
import { readDamagedAddress } from './damaged-address.ts';
import { targetPath } from './targets.ts';

/** Leads from an address that was damaged on its way to the paragraph that it meant, or says that there is none. */
class DamagedAddress extends HTMLElement {
  connectedCallback(): void {
    const { pathname, hash } = location;
    const meant = readDamagedAddress(pathname.slice(wholeTextPath().length) + hash);
    const [heading, link] = [document.querySelector('h1'), this.querySelector('a')];
    if (!meant || !heading || !link) return;
    const count = Number(this.dataset['count']);
    this.hidden = meant.paragraph > count;
    heading.textContent = this.hidden
      ? `There is no paragraph ${meant.paragraph}; the document has ${count}`
      : 'This address is damaged';
    link.href = targetPath({ first: meant, last: meant });
    link.textContent = `Paragraph ${meant.paragraph} is here`;
  }
}

customElements.define('damaged-address', DamagedAddress);
