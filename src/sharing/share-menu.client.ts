import { getActions, loadActions, prepareActions } from './load-actions.ts';

/**
 * Turns the plain links beside the paragraphs of the whole text into buttons that open the one menu;
 * where the browser knows no popovers they stay links.
 */
class ShareMenu extends HTMLElement {
  connectedCallback(): void {
    const menu = this.querySelector<HTMLElement>('[popover]');
    const main = this.closest('main') ?? this;
    prepareActions(main);
    if (!menu || !('popover' in menu)) return;
    for (const link of main.querySelectorAll<HTMLAnchorElement>('a[data-share]')) {
      const button = document.createElement('button');
      for (const { name, value } of link.attributes) if (name !== 'href') button.setAttribute(name, value);
      button.type = 'button';
      button.append(...link.childNodes);
      button.popoverTargetElement = menu;
      // Before the browser opens the menu.
      button.addEventListener('click', (event) => void this.#fill(event, menu, button, link.href));
      link.replaceWith(button);
    }
  }

  async #fill(event: Event, menu: HTMLElement, button: HTMLElement, page: string): Promise<void> {
    const actions = getActions();
    if (actions) {
      actions.fillMenu(menu, Number(button.dataset['share']));
      return;
    }
    event.preventDefault();
    // With it the button opens the menu; without it the page of the paragraph has the controls.
    if (await loadActions()) button.click();
    else location.assign(page);
  }
}

customElements.define('share-menu', ShareMenu);
