const load = () => import('./selection-actions.ts');

/** Offers to share words that are selected in the text; the Tab key leads from them to it. */
class SelectionToolbar extends HTMLElement {
  #range: Range | undefined;
  /** What had the focus when the words were selected. */
  #focused: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    // A press on a control must not take the selection away.
    this.addEventListener('pointerdown', (event) => event.preventDefault());
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.hidden = true;
    });
    this.addEventListener('click', async ({ target }) => {
      const button = (target as Element).closest('button');
      if (button && this.#range) await (await load()).act(button.value, this.#range);
    });
  }

  connectedCallback(): void {
    document.addEventListener('selectionchange', this.#wait);
    document.addEventListener('keydown', this.#lead);
  }

  disconnectedCallback(): void {
    document.removeEventListener('selectionchange', this.#wait);
    document.removeEventListener('keydown', this.#lead);
  }

  #wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#offer(), 200);
  };

  // From selected words Tab leads here; browsers differ in where they count on from.
  #lead = (event: KeyboardEvent): void => {
    if (this.hidden || event.key !== 'Tab' || event.shiftKey || document.activeElement !== this.#focused)
      return;
    event.preventDefault();
    this.querySelector('button')?.focus();
  };

  #offer(): void {
    if (this.contains(document.activeElement)) return;
    const selection = getSelection();
    const range = selection?.isCollapsed === false ? selection.getRangeAt(0) : undefined;
    const words =
      range && [...document.querySelectorAll('[data-verbatim]')].filter((one) => range.intersectsNode(one));
    const last = words?.at(-1);
    this.hidden = !last || range?.toString().trim() === '';
    if (this.hidden || !range || !last) return;
    this.#range = range.cloneRange();
    this.#focused = document.activeElement;
    if (last.nextElementSibling !== this) last.after(this);
    const rect = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    const least = last.getBoundingClientRect().left;
    const left = Math.max(rect.right - this.offsetWidth, least);
    this.style.setProperty('--x', `${left + scrollX}px`);
    this.style.setProperty('--y', `${rect.bottom + scrollY + 8}px`);
    void load();
  }
}

customElements.define('selection-toolbar', SelectionToolbar);
