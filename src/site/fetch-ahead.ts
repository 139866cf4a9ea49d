import { fetchJson } from '../browser/fetch-json.ts';
import { makeElement } from '../browser/make-element.ts';
import { sitePath } from '../document/links.ts';

/** Fetches what a reader may turn to, and runs nothing of it; whatever does not come will be fetched when it is wanted. */
export async function fetchAhead(): Promise<void> {
  // Whoever has the offline copy has it all.
  if (navigator.serviceWorker?.controller) return;
  const files = await fetchJson<string[]>('ahead.json').catch(() => []);
  for (const href of files.map(sitePath)) {
    // A module is kept for its import() then, whatever the host says of keeping files.
    if (href.endsWith('.js')) document.head.append(makeElement('link', { rel: 'modulepreload', href }));
    else fetch(href, { priority: 'low' }).catch(() => undefined);
  }
}
