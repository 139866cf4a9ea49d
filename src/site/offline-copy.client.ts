/** Asks the browser to keep the offline copy; where that does not work out, at most once a day. */
import { recall, remember } from '../browser/storage.ts';
import { sitePath } from '../document/links.ts';

const NAME = 'offline-copy';
const DAY = 24 * 60 * 60 * 1000;

/** A browser that knows trusted types lets a worker be registered only under an address that a policy has passed. */
interface AddressPolicy {
  createScriptURL(address: string): string;
}

/**
 * Registers the service worker; or takes the copy away where the site has given up its worker. To be called when the
 * page is complete and idle, and not for readers who save data. Never throws: without a copy the site works as before.
 */
export async function keepOfflineCopy(): Promise<void> {
  const worker = sitePath('service-worker.js');
  const note = () => remember(NAME, String(Date.now()));
  const age = Date.now() - Number(recall(NAME));
  // Where nothing can be noted, a failure would repeat itself at every view.
  if ((age >= 0 && age < DAY) || !remember(NAME, '')) return;
  try {
    if (navigator.serviceWorker.controller) {
      note();
      await leaveWithoutWorker(worker);
    } else await register(worker, note).catch(note);
  } catch {
    // No service workers here, or no network.
  }
}

async function register(worker: string, note: () => void): Promise<void> {
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy(name: string, rules: AddressPolicy): AddressPolicy };
  };
  const policy = trustedTypes?.createPolicy('service-worker', { createScriptURL: (address) => address });
  const address = policy?.createScriptURL(worker) ?? worker;
  const { installing } = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
  installing?.addEventListener('statechange', () => {
    // Some file was refused: the browser would ask for it again at every view.
    if (installing.state === 'redundant') note();
  });
}

/** A browser keeps a worker whose script is gone: readers would see the old site for ever. */
async function leaveWithoutWorker(worker: string): Promise<void> {
  const { status } = await fetch(worker, { cache: 'no-store' });
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration || (status !== 404 && status !== 410)) return;
  const names = (await caches.keys()).filter((name) => name.endsWith(`-${registration.scope}`));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
