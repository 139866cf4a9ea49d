/** What the browser keeps for this site alone: two editions may stand on one host. */

/** Where the site stands: `/`, or the path of its folder. */
export const BASE = document.body.dataset['base'] ?? '/';

/** What is kept under a name; nothing where nothing may be stored. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`${name} ${BASE}`);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, and says whether it may. */
export function remember(name: string, text: string): boolean {
  try {
    localStorage.setItem(`${name} ${BASE}`, text);
    return true;
  } catch {
    return false;
  }
}
