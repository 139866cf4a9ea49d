import { makeElement } from '../browser/make-element.ts';
import { paragraphAnchor, paragraphPath, sentenceAnchor } from '../document/links.ts';
import { press } from './press.ts';
import { readPlace } from './shared-place.ts';
import { readSource } from './source-words.ts';
import { describeTarget, formatTarget } from './targets.ts';

/**
 * Turns the plain links beside the paragraphs of the whole text into buttons that open the one menu;
 * where the browser knows no popovers they stay links.
 */
class ShareMenu extends HTMLElement {
  connectedCallback(): void {
    const menu = this.querySelector<HTMLElement>('[popover]');
    if (!menu || !('popover' in menu)) return;
    this.addEventListener('click', press);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-share]')) {
      const button = document.createElement('button');
      for (const { name, value } of link.attributes) if (name !== 'href') button.setAttribute(name, value);
      button.type = 'button';
      button.append(...link.childNodes);
      button.popoverTargetElement = menu;
      // Before the browser opens the menu.
      button.addEventListener('click', () => fillMenu(menu, Number(button.dataset['share'])));
      link.replaceWith(button);
    }
  }
}

/** Fills the menu for a paragraph; the marked place that has a share in it comes first. */
function fillMenu(menu: HTMLElement, number: number): void {
  const anchor = paragraphAnchor(number);
  const place = readPlace();
  const isMarked =
    place &&
    formatTarget(place) !== anchor &&
    place.first.paragraph <= number &&
    number <= place.last.paragraph;
  menu.replaceChildren(
    makeElement('p', {}, `Paragraph ${number}`),
    ...(isMarked ? [makeControl('link', formatTarget(place), `Copy link to ${describeTarget(place)}`)] : []),
    makeControl('link', anchor, isMarked ? `Copy link to paragraph ${number}` : 'Copy link'),
    makeControl('quotation', anchor, 'Copy quotation and citation'),
    makeControl('cite', anchor, 'Cite'),
    makeElement('a', { href: paragraphPath(number) }, 'Open its page'),
    makeElement(
      'div',
      { className: 'numbers' },
      makeElement('span', {}, 'Copy link to sentence'),
      ...Array.from(readSource().get(number) ?? [], (_, index) => {
        const hidden = makeElement('span', { className: 'visually-hidden' }, 'Copy link to sentence ');
        return makeControl('link', sentenceAnchor(number, index + 1), hidden, `${index + 1}`);
      }),
    ),
  );
  menu.querySelector('button')?.setAttribute('autofocus', '');
}

function makeControl(action: string, value: string, ...label: (Node | string)[]): HTMLButtonElement {
  return makeElement('button', { type: 'button', value, dataset: { action } }, ...label);
}

customElements.define('share-menu', ShareMenu);
