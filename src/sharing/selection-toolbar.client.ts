import { copyLink } from './copy-link.ts';
import { listSelected, readSelection } from './selected-words.ts';
import { act } from './share-actions.ts';

// Fetched with it, after the page: what the controls do.
export { act };

/** Offers to share words that are selected in the text; the Tab key leads from them to it. */
class SelectionToolbar extends HTMLElement {
  #range: Range | undefined;
  /** What had the focus when the words were selected. */
  #focused: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // Placing it beside the words connects it anew; the same listener twice is one.
    document.addEventListener('selectionchange', this.#wait);
    document.addEventListener('keydown', this.#lead);
    this.addEventListener('pointerdown', this.#keepSelection);
    this.addEventListener('click', this.#act);
    // What was selected before this was there.
    this.#wait();
  }

  #keepSelection = (event: Event): void => event.preventDefault();

  #act = ({ target }: Event): void => {
    const button = target instanceof Element && target.closest('button');
    // What is selected now, or was when the focus came here.
    const range = this.#findRange() ?? this.#range;
    const share = range && readSelection(range);
    if (button && share) void (button.value === 'link' ? copyLink(share) : act(button.value, share));
  };

  #wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#offer(), 200);
  };

  // Browsers differ in where they count on from after selected words.
  #lead = (event: KeyboardEvent): void => {
    if (this.hidden) return;
    if (event.key === 'Escape') this.hidden = true;
    if (event.key !== 'Tab' || event.shiftKey || document.activeElement !== this.#focused) return;
    event.preventDefault();
    this.querySelector('button')?.focus();
  };

  #findRange(): Range | undefined {
    const selection = getSelection();
    return selection?.isCollapsed === false ? selection.getRangeAt(0).cloneRange() : undefined;
  }

  #offer(): void {
    if (this.contains(document.activeElement)) return;
    const range = this.#findRange();
    const last = range && listSelected(range).at(-1);
    const words = last?.sentence.closest('[data-verbatim]');
    this.hidden = !words;
    if (!last || !words) return;
    this.#range = range;
    this.#focused = document.activeElement;
    if (words.nextElementSibling !== this) words.after(this);
    const end = [...last.part.getClientRects()].at(-1) ?? last.part.getBoundingClientRect();
    const frame = (this.offsetParent ?? document.body).getBoundingClientRect();
    this.style.setProperty('--x', `${Math.max(end.right - this.offsetWidth - frame.left, 0)}px`);
    this.style.setProperty('--y', `${end.bottom - frame.top + 8}px`);
  }
}

customElements.define('selection-toolbar', SelectionToolbar);
