import { say } from '../browser/copy.ts';
import { wholeTextPath } from '../document/links.ts';
import { isFollowed, rememberLink } from './followed-links.ts';
import { fetchForSelection, press } from './press.ts';
import { clearPlace, markPlace, readPlace } from './shared-place.ts';
import { describeTarget } from './targets.ts';

/** Marks the place that an address names, and says what it is where the reader arrived by somebody's link. */
class SharedNotice extends HTMLElement {
  /** Addresses of this page that were shown before. */
  readonly #seen = new Set<string>();
  #isTraversal = false;

  connectedCallback(): void {
    document.addEventListener('selectionchange', fetchForSelection);
    this.addEventListener('click', press);
    this.querySelector('[value=remove]')?.addEventListener('click', () => {
      clearPlace();
      this.hidden = true;
    });
    // Older browsers do not tell Back from a new address: what was seen on this page must do for them.
    const { navigation } = window as { navigation?: EventTarget };
    navigation?.addEventListener('navigate', (event) => {
      this.#isTraversal = (event as Event & { navigationType?: string }).navigationType === 'traverse';
    });
    addEventListener('hashchange', () =>
      this.#arrive(!this.#isTraversal && !isFollowed() && !this.#seen.has(location.href)),
    );
    // Not to be there once more after Back.
    addEventListener('pagehide', () => {
      this.hidden = true;
    });
    const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const base = new URL(wholeTextPath(), location.href).href;
    this.#arrive(timing?.type === 'navigate' && !isFollowed() && !document.referrer.startsWith(base));
  }

  #arrive(isShared: boolean): void {
    this.#seen.add(location.href);
    markPlace();
    const place = readPlace();
    this.hidden = !place || !isShared;
    const words = this.querySelector('p');
    if (!place || !words) return;
    const name = describeTarget(place);
    say(words, name.charAt(0).toUpperCase() + name.slice(1));
  }
}

// On every page, for the links of each lead into the text.
document.addEventListener('click', rememberLink, { capture: true });
customElements.define('shared-notice', SharedNotice);
