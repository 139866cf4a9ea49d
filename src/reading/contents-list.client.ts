/** As in Contents.astro: from here on the contents stand beside the text. */
const HAS_ROOM = matchMedia('(min-width: 64rem)');

/** Opens the contents where there is room: for browsers whose styles cannot, and for what reads the tree. */
class ContentsList extends HTMLElement {
  connectedCallback(): void {
    const unfold = () => this.querySelector('details')?.toggleAttribute('open', HAS_ROOM.matches);
    HAS_ROOM.addEventListener('change', unfold);
    unfold();
  }
}

customElements.define('contents-list', ContentsList);
