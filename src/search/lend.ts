/** Hands Pagefind files that are already here, so that it neither fetches them twice nor sees a damaged one. */

const lent = new Map<string, Uint8Array<ArrayBuffer>>();
let isWrapped = false;

/**
 * Answers every later `fetch` of this address, whatever its query, with these bytes.
 * Pagefind takes no loader of its own (https://github.com/CloudCannon/pagefind has no option for it), it always calls `fetch`.
 */
export function lendFile(url: string, bytes: Uint8Array<ArrayBuffer>): void {
  lent.set(dropQuery(url), bytes);
  if (isWrapped) return;
  isWrapped = true;
  const fetchFromNetwork = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const asked = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const file = lent.get(dropQuery(asked));
    return file ? new Response(file) : fetchFromNetwork(input, init);
  };
}

function dropQuery(url: string): string {
  return new URL(url, globalThis.location?.href ?? 'http://localhost/').pathname;
}
