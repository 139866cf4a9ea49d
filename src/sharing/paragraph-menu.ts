/** The menu of a paragraph in the whole text. */
import { paragraphPath } from '../document/links.ts';
import { makeElement } from '../layouts/make-element.ts';
import { copyLink } from './copy-link.ts';
import { act } from './share-actions.ts';
import { readPlace } from './shared-place.ts';
import { readSource } from './source-words.ts';
import { describeTarget, type Place, type Target } from './targets.ts';

/** Fills the menu for a paragraph; the marked place that it is part of comes first. */
export function fillMenu(menu: HTMLElement, number: number): void {
  const makeControl = (label: string, run: () => void) => {
    const button = makeElement('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      menu.hidePopover();
      run();
    });
    return button;
  };
  const makeCopy = (label: string, first: Place, last = first) =>
    makeControl(label, () => void copyLink({ first, last }));
  const makeAction = (label: string, action: string) => makeControl(label, () => void act(action, number));
  const place = readPlace();
  const isMarked = place !== undefined && isPartOf(number, place);
  const controls = [
    ...(isMarked ? [makeCopy(`Copy link to ${describeTarget(place)}`, place.first, place.last)] : []),
    makeCopy(isMarked ? `Copy link to paragraph ${number}` : 'Copy link', { paragraph: number }),
    makeAction('Copy quotation and citation', 'quotation'),
    makeAction('Cite…', 'cite'),
  ];
  controls[0]?.setAttribute('autofocus', '');
  const sentences = Array.from(readSource().get(number) ?? [], (_, index) => {
    const button = makeCopy(`${index + 1}`, { paragraph: number, sentence: index + 1 });
    button.setAttribute('aria-label', `Copy link to sentence ${index + 1}`);
    return button;
  });
  menu.replaceChildren(
    makeElement('p', {}, `Paragraph ${number}`),
    ...controls,
    makeElement('a', { href: paragraphPath(number) }, 'Open its page'),
    makeElement(
      'div',
      { className: 'numbers' },
      makeElement('span', {}, 'Copy link to sentence'),
      ...sentences,
    ),
  );
}

/** Whether a place is more than this paragraph, or less, and has a share in it. */
function isPartOf(number: number, { first, last }: Target): boolean {
  const isItself = first.paragraph === last.paragraph && first.sentence === undefined;
  return !isItself && first.paragraph <= number && number <= last.paragraph;
}
