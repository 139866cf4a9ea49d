/**
 * The service worker: keeps one whole version of the site and answers from it alone, so that a reader never sees
 * two versions mixed. `offline-copy.ts` builds it with the list of files.
 */

/** The files of this version, by their path below the scope, each with the SHA-256 of its bytes in hexadecimal. */
declare const FILES: Record<string, string>;
/** A hash over `FILES`. */
declare const VERSION: string;

/** What is used of the worker's global scope; TypeScript has its types only in a library that excludes the page's. */
interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: { claim(): Promise<void> };
  readonly location: { readonly href: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableEvent & { data: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
interface ExtendableEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
/** Other sites may share this origin: the scope keeps their caches apart. */
const PREFIX = `edition ${scope} `;
const CACHE = PREFIX + VERSION;
const PARALLEL_FETCHES = 6;

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const path = findPath(request.url);
  if (path === undefined && request.mode !== 'navigate') return;
  event.respondWith(answer(request, path));
  if (request.mode === 'navigate') event.waitUntil(leaveIfUnwanted());
});

/** Fetches every file of this version, or takes it from an earlier one where it is the same; all or nothing. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  const earlier = await Promise.all((await earlierCaches()).map((name) => caches.open(name)));
  const queue = Object.entries(FILES);
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [path, hash] = next;
      const url = scope + path;
      const response = (await findSame(earlier, url, hash)) ?? (await fetchExact(url, hash));
      await cache.put(url, response);
    }
  };
  try {
    await Promise.all(Array.from({ length: PARALLEL_FETCHES }, work));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function earlierCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

async function findSame(earlier: Cache[], url: string, hash: string): Promise<Response | undefined> {
  for (const cache of earlier) {
    const response = await cache.match(url);
    if (response && (await hasHash(response, hash))) return response;
  }
  return undefined;
}

/** A file of another version, as in the middle of a deployment, is refused; the browser tries again later. */
async function fetchExact(url: string, hash: string): Promise<Response> {
  const response = await fetch(new Request(url, { cache: 'no-cache', priority: 'low' } as RequestInit));
  if (!response.ok || !(await hasHash(response, hash)))
    throw new Error(`${url} is not of version ${VERSION}`);
  return response;
}

async function hasHash(response: Response, hash: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
}

async function takeOver(): Promise<void> {
  const earlier = await earlierCaches();
  await Promise.all(earlier.map((name) => caches.delete(name)));
  // The first version may serve the page that installed it; a later one waits for a page of its own.
  if (earlier.length === 0) await worker.clients.claim();
}

/** The file that an address stands for, its query and fragment aside; undefined where this version has none. */
function findPath(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const path = (origin + pathname).slice(scope.length);
  return [path, `${path}/`, path.replace(/(^|\/)index\.html$/u, '$1')].find((candidate) =>
    Object.hasOwn(FILES, candidate),
  );
}

async function answer(request: Request, path: string | undefined): Promise<Response> {
  // Not `open`, which would make the cache anew after it was taken away.
  const find = (file: string) => caches.match(scope + file, { cacheName: CACHE });
  const kept = path === undefined ? undefined : await find(path);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const notFound = await find('404.html');
    if (request.mode === 'navigate' && notFound) {
      return new Response(notFound.body, { status: 404, headers: notFound.headers });
    }
    throw error;
  }
}

let isWanted = false;

/** Asks, until it has heard yes, whether the site still has a worker; where not, removes itself and what it kept. */
async function leaveIfUnwanted(): Promise<void> {
  if (isWanted) return;
  try {
    const { status } = await fetch(worker.location.href, { method: 'HEAD', cache: 'no-store' });
    isWanted = status !== 404 && status !== 410;
  } catch {
    // Offline: there will be another time to ask.
    return;
  }
  if (isWanted) return;
  await worker.registration.unregister();
  await Promise.all([CACHE, ...(await earlierCaches())].map((name) => caches.delete(name)));
}
