import { copy } from '../layouts/copy.ts';
import { copyLink } from './copy-link.ts';
import { demandActions, prepareActions } from './load-actions.ts';
import { PLACE_CHANGE, readPlace } from './shared-place.ts';
import { listKnown } from './source-words.ts';
import { describeTarget, parseTarget, type Target } from './targets.ts';

/** The controls under a paragraph. Copying a link needs nothing else; the rest is fetched when the page is complete. */
class ShareTools extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener(PLACE_CHANGE, this.#offerPlace);
    this.#offerPlace();
    prepareActions(this);
    this.addEventListener('click', async ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLButtonElement>('[data-action]');
      if (!button) return;
      button.closest<HTMLElement>('[popover]')?.hidePopover?.();
      const { action = '' } = button.dataset;
      if (action === 'link') this.#copyLink(button.value);
      else if (action === 'embed') void copy(button.value, `Code to embed paragraph ${this.#number} copied.`);
      else (await demandActions())?.act(action, this.#number);
    });
  }

  disconnectedCallback(): void {
    document.removeEventListener(PLACE_CHANGE, this.#offerPlace);
  }

  get #number(): number {
    return Number(this.dataset['number']);
  }

  get #paragraph(): Target {
    return { first: { paragraph: this.#number }, last: { paragraph: this.#number } };
  }

  #copyLink(anchor: string): void {
    const target = (anchor ? parseTarget(anchor, listKnown()) : readPlace()) ?? this.#paragraph;
    void copyLink(target, describeTarget(target, this.#number));
  }

  /** While a place is marked, its link comes first and the paragraph's own is one press further. */
  #offerPlace = (): void => {
    const place = readPlace();
    const isPart = place?.first.sentence !== undefined;
    const main = this.querySelector('.main');
    if (main) main.textContent = isPart ? `Copy link to ${describeTarget(place, this.#number)}` : 'Copy link';
    const whole = this.querySelector<HTMLElement>('.menu [data-action=link]');
    if (whole) whole.hidden = !isPart;
  };
}

customElements.define('share-tools', ShareTools);
