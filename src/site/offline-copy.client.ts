/** Asks the browser to keep the offline copy; where that does not work out, at most once a day. */

const DAY = 24 * 60 * 60 * 1000;

/** A browser that knows trusted types lets a worker be registered only under an address that a policy has passed. */
interface ScriptAddressPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/**
 * Registers the service worker; or takes the copy away where the site has given up its worker. To be called when the
 * page is complete and idle, and not for readers who save data. Never throws: without a copy the site works as before.
 * @param base the site's path, with a slash at both ends
 */
export async function keepOfflineCopy(base: string): Promise<void> {
  // Other editions may share this origin, and its storage.
  const key = `offline-copy ${base}`;
  try {
    // Storage that is refused or full ends this here: without a note, a failure would repeat itself at every view.
    if (wasNotedToday(key)) return;
    if (navigator.serviceWorker.controller) {
      note(key);
      await leaveWithoutWorker(`${base}service-worker.js`);
    } else {
      note(key, 0);
      await register(`${base}service-worker.js`, () => note(key));
    }
  } catch {
    // No service workers here, or no network.
  }
}

/** Whether something was noted within a day; a damaged value says no. */
function wasNotedToday(key: string): boolean {
  const age = Date.now() - Number(localStorage.getItem(key) ?? Number.NaN);
  return age >= 0 && age < DAY;
}

function note(key: string, time = Date.now()): void {
  localStorage.setItem(key, String(time));
}

async function register(worker: string, noteFailure: () => void): Promise<void> {
  const { trustedTypes } = window as Window & { trustedTypes?: ScriptAddressPolicies };
  const policy = trustedTypes?.createPolicy('service-worker', { createScriptURL: (address) => address });
  try {
    const { installing } = await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker, {
      updateViaCache: 'none',
    });
    installing?.addEventListener('statechange', () => {
      // Some file was refused: the browser would ask for it again at every view.
      if (installing.state === 'redundant') noteFailure();
    });
  } catch (error) {
    noteFailure();
    throw error;
  }
}

/** A browser keeps a worker whose script is gone: readers would see the old site for ever. */
async function leaveWithoutWorker(worker: string): Promise<void> {
  const { status } = await fetch(worker, { cache: 'no-store' });
  if (status !== 404 && status !== 410) return;
  const registration = await navigator.serviceWorker.getRegistration();
  const names = (await caches.keys()).filter(
    (name) => registration && name.endsWith(`-${registration.scope}`),
  );
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration?.unregister();
}
