import { copyLink } from './copy-link.ts';
import { clearPlace, markPlace, readPlace } from './shared-place.ts';
import { describeTarget } from './targets.ts';

/** A link of ours that was followed has arrived by then, in milliseconds. */
const LONGEST_WAY = 60_000;

/** Marks the place that an address names, and says what it is where the reader arrived by somebody's link. */
class SharedNotice extends HTMLElement {
  readonly #key = `followed-link ${document.body.dataset['base']}`;
  /** Addresses on this page that the reader knows: seen here before, or followed by a link of the page. */
  readonly #known = new Set<string>();
  #isTraversal = false;

  connectedCallback(): void {
    const [copyButton, removeButton] = this.querySelectorAll('button');
    copyButton?.addEventListener('click', () => {
      const place = readPlace();
      if (place) void copyLink(place);
    });
    removeButton?.addEventListener('click', () => {
      clearPlace();
      this.hidden = true;
    });
    document.addEventListener('click', (event) => this.#remember(event), { capture: true });
    const { navigation } = window as { navigation?: EventTarget };
    navigation?.addEventListener('navigate', (event) => {
      this.#isTraversal = (event as Event & { navigationType?: string }).navigationType === 'traverse';
    });
    addEventListener('hashchange', () => this.#arrive(!this.#isTraversal && !this.#known.has(location.href)));
    // Not to be there once more after Back.
    addEventListener('pagehide', () => {
      this.hidden = true;
    });
    const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    this.#arrive(timing?.type !== 'reload' && timing?.type !== 'back_forward' && !this.#isFromHere());
  }

  #arrive(isShared: boolean): void {
    this.#known.add(location.href);
    markPlace();
    const place = readPlace();
    this.hidden = !place || !isShared;
    const words = this.querySelector('p');
    if (!place || !words) return;
    const name = describeTarget(place);
    // A screen reader only hears words that come after the place for them.
    requestAnimationFrame(() => {
      words.textContent = name.charAt(0).toUpperCase() + name.slice(1);
    });
  }

  /** A link of this site is no link that somebody shared; not every browser says where a reader comes from. */
  #remember({ target }: Event): void {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
    if (!link) return;
    const [href = ''] = link.href.split(':~:');
    this.#known.add(href);
    try {
      // Not the session's storage: a new tab has one of its own.
      localStorage.setItem(this.#key, `${Date.now()} ${href}`);
    } catch {
      // Where nothing may be stored, the browser's word must do.
    }
  }

  #isFromHere(): boolean {
    const base = new URL(document.body.dataset['base'] ?? '/', location.href).href;
    if (document.referrer.startsWith(base)) return true;
    try {
      const [time, href] = (localStorage.getItem(this.#key) ?? '').split(' ');
      if (href !== location.href) return false;
      localStorage.removeItem(this.#key);
      return Date.now() - Number(time) < LONGEST_WAY;
    } catch {
      return false;
    }
  }
}

customElements.define('shared-notice', SharedNotice);
