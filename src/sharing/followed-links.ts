/** Which links of this site the reader followed: such a link is none that somebody shared. */

/** A link that was followed has arrived by then, in milliseconds. */
const LONGEST_WAY = 60_000;
/** Within this page. */
const followed = new Set<string>();

/** Remembers the link that a click follows, for the page it leads to as well: not every browser says where a reader comes from. */
export function rememberLink({ target }: Event): void {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
  if (!link) return;
  const [href = ''] = link.href.split(':~:');
  followed.add(href);
  try {
    // Not the session's storage: a new tab has one of its own.
    localStorage.setItem(key(), `${Date.now()} ${href}`);
  } catch {
    // Where nothing may be stored, the browser's word must do.
  }
}

/** Whether a link of this page led to its present address. */
export function isFollowed(): boolean {
  return followed.has(location.href);
}

/** Whether a link of another page of this site led here. */
export function isFromHere(): boolean {
  const base = new URL(document.body.dataset['base'] ?? '/', location.href).href;
  if (document.referrer.startsWith(base)) return true;
  try {
    const [time, href] = (localStorage.getItem(key()) ?? '').split(' ');
    if (href !== location.href) return false;
    localStorage.removeItem(key());
    return Date.now() - Number(time) < LONGEST_WAY;
  } catch {
    return false;
  }
}

function key(): string {
  return `followed-link ${document.body.dataset['base']}`;
}
