/** As in Contents.astro: from here on the contents stand beside the text. */
const HAS_ROOM = matchMedia('(min-width: 68.75rem)');

/** Keeps the contents open where there is room, and marks the paragraph being read beside the whole text. */
class ContentsList extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    HAS_ROOM.addEventListener('change', this.#unfold);
    this.#unfold();
    this.#markReading();
  }

  disconnectedCallback(): void {
    HAS_ROOM.removeEventListener('change', this.#unfold);
    this.#observer?.disconnect();
  }

  /** Styles alone show the contents in newer browsers; this makes them open for the older ones and for what reads the tree. */
  #unfold = (): void => {
    const details = this.querySelector('details');
    if (details) details.open = HAS_ROOM.matches;
  };

  #markReading(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll('a')) {
      const target = link.hash && document.getElementById(link.hash.slice(1));
      if (target && link.pathname === location.pathname) links.set(target, link);
    }
    if (links.size === 0) return;
    // Of the paragraphs in the upper third of the window, the last is being read.
    const near = new Set<Element>();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) near.add(target);
          else near.delete(target);
        }
        const present = [...links.keys()].filter((target) => near.has(target)).at(-1);
        for (const [target, link] of links) {
          if (target === present) link.setAttribute('aria-current', 'location');
          else link.removeAttribute('aria-current');
        }
      },
      { rootMargin: '0px 0px -67% 0px' },
    );
    for (const target of links.keys()) this.#observer.observe(target);
  }
}

customElements.define('contents-list', ContentsList);
