import { demandActions, loadActions } from './load-actions.ts';

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
  }

  disconnectedCallback(): void {
    document.removeEventListener('selectionchange', this.#wait);
    document.removeEventListener('keydown', this.#lead);
  }

  #keepSelection = (event: Event): void => event.preventDefault();

  #act = async ({ target }: Event): Promise<void> => {
    const button = target instanceof Element && target.closest('button');
    // What is selected now, or was when the focus came here.
    const range = this.#findRange() ?? this.#range;
    if (button && range) await (await demandActions())?.actOnSelection(button.value, range);
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
    const range = selection?.isCollapsed === false ? selection.getRangeAt(0) : undefined;
    return range?.toString().trim() ? range.cloneRange() : undefined;
  }

  #offer(): void {
    if (this.contains(document.activeElement)) return;
    const range = this.#findRange();
    const last = [...document.querySelectorAll('[data-verbatim]')].findLast((words) =>
      range?.intersectsNode(words),
    );
    this.hidden = !range || !last;
    if (!range || !last) return;
    this.#range = range;
    this.#focused = document.activeElement;
    if (last.nextElementSibling !== this) last.after(this);
    const end = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    const frame = (this.offsetParent ?? document.body).getBoundingClientRect();
    this.style.setProperty('--x', `${Math.max(end.right - this.offsetWidth - frame.left, 0)}px`);
    this.style.setProperty('--y', `${end.bottom - frame.top + 8}px`);
    void loadActions();
  }
}

customElements.define('selection-toolbar', SelectionToolbar);
