/** Whether one key alone, without Ctrl or ⌘, may be a shortcut; `single-keys.ts` keeps the reader's choice. */
export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem('single-keys') !== 'off';
  } catch {
    return true;
  }
}
