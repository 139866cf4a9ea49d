/** Which link of this site the reader followed last: such a link is none that somebody shared. */

const KEY = `followed-link ${document.body.dataset['base']}`;

let followed = '';

/** Remembers the link that a click follows, for the page it leads to as well: not every browser says where a reader comes from. */
export function rememberLink({ target }: Event): void {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
  if (!link) return;
  [followed = ''] = link.href.split(':~:');
  try {
    // Not the session's storage: a new tab has one of its own.
    localStorage.setItem(KEY, followed);
  } catch {
    // Where nothing may be stored, the browser's word must do.
  }
}

/** Whether a link of this site led to the present address. */
export function isFollowed(): boolean {
  try {
    followed ||= localStorage.getItem(KEY) ?? '';
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
  return followed === location.href;
}
