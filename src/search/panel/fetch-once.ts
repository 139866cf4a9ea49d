import { fetchJson } from '../../browser/fetch-json.ts';

const files = new Map<string, Promise<unknown>>();

/** Fetches a file of the search once a page; nothing comes where it cannot be had, at every call until `forgetFailures`. */
export function fetchOnce<T>(path: string): Promise<T | undefined> {
  const file = files.get(path) ?? fetchJson<T>(path).catch(() => undefined);
  files.set(path, file);
  return file as Promise<T | undefined>;
}

/** Lets what could not be had be asked for once more: when a reader asks for it, and not at every key. */
export async function forgetFailures(): Promise<void> {
  for (const [path, file] of files) if ((await file) === undefined) files.delete(path);
}
