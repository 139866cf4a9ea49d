import { press } from './press.ts';
import { PLACE_CHANGE, readPlace } from './shared-place.ts';
import { describeTarget } from './targets.ts';

/** The controls under a paragraph. While a place is marked, its link comes first and the paragraph's own is one press further. */
class ShareTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', press);
    const main = this.querySelector('.main');
    const whole = this.querySelector<HTMLElement>('.menu [data-action=link]');
    document.addEventListener(PLACE_CHANGE, () => {
      const place = readPlace();
      const isPart = place?.first.sentence !== undefined;
      if (main)
        main.textContent = isPart
          ? `Copy link to ${describeTarget(place, place.first.paragraph)}`
          : 'Copy link';
      if (whole) whole.hidden = !isPart;
    });
  }
}

customElements.define('share-tools', ShareTools);
