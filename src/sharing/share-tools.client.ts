import { isLineSpared } from '../layouts/line.ts';
import { offerMenu } from './paragraph-menu.ts';

const load = () => import('./share-actions.ts');

/** The controls that share a paragraph; what they do comes once the page is complete, or on a spared line when a reader first comes near them. */
class ShareTools extends HTMLElement {
  connectedCallback(): void {
    if ('share' in navigator) {
      const share = this.querySelector<HTMLElement>('[data-action=share]');
      if (share) share.hidden = false;
    }
    offerMenu(this);
    // A tap has nothing before it, and WebKit lets only code that is already there write to the clipboard.
    if (!isLineSpared()) addEventListener('load', load, { once: true });
    this.addEventListener('pointerover', load, { once: true });
    this.addEventListener('focusin', load, { once: true });
    this.addEventListener('click', async ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('[data-action]');
      if (button) await (await load()).act(button, this);
    });
  }
}

customElements.define('share-tools', ShareTools);
