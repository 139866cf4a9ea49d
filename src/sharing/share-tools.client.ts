import { makeElement } from '../browser/make-element.ts';
import { press } from './press.ts';
import { PLACE_CHANGE, readPlace } from './shared-place.ts';
import { describeTarget } from './targets.ts';

/** The controls under a paragraph. While a place is marked, they are for it, and the paragraph's own link is one press further. */
class ShareTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', press);
    const main = this.querySelector('.main');
    const whole = this.querySelector<HTMLElement>('.menu [data-action=link]');
    document.addEventListener(PLACE_CHANGE, () => {
      const place = readPlace();
      const isPart = place?.first.sentence !== undefined;
      // Style hides what is marked while a search marks its matches instead.
      const name = isPart ? ` to ${describeTarget(place, place.first.paragraph)}` : '';
      main?.replaceChildren('Copy link', makeElement('span', {}, name));
      if (whole) whole.hidden = !isPart;
    });
  }
}

customElements.define('share-tools', ShareTools);
