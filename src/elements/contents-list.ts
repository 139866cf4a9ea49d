/** Marks the paragraph being read in the contents beside the whole text. */
class ContentsList extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll('a')) {
      const target = link.hash && document.getElementById(link.hash.slice(1));
      if (target && link.pathname === location.pathname) links.set(target, link);
    }
    if (links.size === 0) return;
    // A thin band in the upper third of the window: whatever crosses it is being read.
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const link = links.get(target);
          if (isIntersecting) link?.setAttribute('aria-current', 'location');
          else link?.removeAttribute('aria-current');
        }
      },
      { rootMargin: '-30% 0px -69% 0px' },
    );
    for (const target of links.keys()) this.#observer.observe(target);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define('contents-list', ContentsList);
