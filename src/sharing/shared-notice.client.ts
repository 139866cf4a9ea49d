/** Notices that a reader arrives at an address inside the text; the rest is fetched then. */
class SharedNotice extends HTMLElement {
  #isOwnLink = false;

  connectedCallback(): void {
    const isFromHere =
      URL.canParse(document.referrer) && new URL(document.referrer).origin === location.origin;
    void this.#show(!isFromHere);
    // A link of this page is no link that somebody shared.
    document.addEventListener('click', ({ target }) => {
      this.#isOwnLink = target instanceof Element && target.closest('a[href*="#"]') !== null;
    });
    addEventListener('hashchange', () => {
      void this.#show(!this.#isOwnLink);
      this.#isOwnLink = false;
    });
  }

  async #show(isShared: boolean): Promise<void> {
    const isInText = /^#p\d/iu.test(location.hash);
    this.hidden = true;
    if (isInText || document.querySelector('[data-shared]'))
      (await import('./shared-target.ts')).show(this, isShared);
  }
}

customElements.define('shared-notice', SharedNotice);
