import { whenIdle } from '../layouts/idle.ts';
import { isLineSpared } from '../layouts/line.ts';

/** A browser that knows trusted types lets a worker be registered only under an address that a policy has passed. */
interface ScriptAddressPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** Keeps the offline copy of the site up to date, and says when a newer version is ready to be shown. */
class NewVersion extends HTMLElement {
  connectedCallback(): void {
    // Reading comes first.
    whenIdle(() => void this.#register());
  }

  async #register(): Promise<void> {
    const path = document.body.dataset['serviceWorker'];
    if (!path || !('serviceWorker' in navigator)) return;
    const isControlled = navigator.serviceWorker.controller !== null;
    if (isLineSpared() && !isControlled) return;
    // Whichever tab asked for the new version: no page may go on with files of the old one.
    if (isControlled)
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    try {
      const registration = await navigator.serviceWorker.register(this.#passAddress(path), {
        updateViaCache: 'none',
      });
      this.#announceWhenReady(registration);
    } catch {
      // Without a copy the site works as before; the browser tries again at the next visit.
    }
  }

  #passAddress(path: string): string {
    const { trustedTypes } = window as Window & { trustedTypes?: ScriptAddressPolicies };
    const policy = trustedTypes?.createPolicy('service-worker', { createScriptURL: (address) => address });
    return policy?.createScriptURL(path) ?? path;
  }

  #announceWhenReady(registration: ServiceWorkerRegistration): void {
    const announce = (waiting: ServiceWorker | null): void => {
      const button = this.querySelector('button');
      const output = this.querySelector('output');
      // The first copy replaces nothing.
      if (!waiting || !button || !output || !navigator.serviceWorker.controller) return;
      button.hidden = false;
      // A screen reader only hears words that come after the place for them.
      requestAnimationFrame(() => {
        output.textContent = 'A new version is here.';
      });
      button.addEventListener('click', () => waiting.postMessage('take over'));
    };
    announce(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') announce(installing);
      });
    });
  }
}

customElements.define('new-version', NewVersion);
