/**
 * The service worker: keeps one whole version of the site and answers from it. A newer version waits until no tab
 * shows the old one: a page never meets files of another version, nor misses a module that it loads late.
 */
import { type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/** The files of this version; written by `offline-copy.ts`. */
declare const ENTRIES: PrecacheEntry[];

/** What is used of a worker's globals; TypeScript has its types only in a library that excludes the page's. */
interface ActivateEvent extends Event {
  waitUntil(work: Promise<void>): void;
}
const worker = self as unknown as { clients: { claim(): Promise<void> } };

// Not `cleanupOutdatedCaches`: at the root of a host it would delete the copies of editions in its sub-paths.
precacheAndRoute(ENTRIES, {
  ignoreURLParametersMatching: [/^/u],
  cleanURLs: false,
  urlManipulation: ({ url: { origin, pathname } }) =>
    [pathname, `${pathname}/`, pathname.replace(/\/index\.html$/u, '/')].map((path) => new URL(path, origin)),
});

// The first version serves the page that installed it, too: what that loads late is there without a network.
addEventListener('activate', (event) => (event as ActivateEvent).waitUntil(worker.clients.claim()));
