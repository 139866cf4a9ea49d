/** What the browser keeps for this site alone: two editions may stand on one host. */
import { sitePath } from '../document/links.ts';

const BASE = sitePath('');

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
