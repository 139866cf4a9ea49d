/** Whether one key alone may be a shortcut, which a voice or a slip can press by mistake (WCAG 2.1.4). */

/** The key is scoped to the site's path: two editions may stand on one host. */
function key(): string {
  return `single-keys ${document.body.dataset['base']}`;
}

/** Whether one key alone, without Ctrl or ⌘, is a shortcut: until the reader says otherwise. */
export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(key()) !== 'off';
  } catch {
    return true;
  }
}

/**
 * Remembers the reader's choice.
 * @throws an `Error` where nothing may be stored.
 */
export function setSingleKeys(areOn: boolean): void {
  localStorage.setItem(key(), areOn ? 'on' : 'off');
}
