/** Which link of this site the reader followed last: such a link is none that somebody shared. */
import { isHere } from '../browser/same-address.ts';
import { recall, remember } from '../browser/storage.ts';

// Not in the session's storage: a new tab has one of its own.
const NAME = 'followed-link';

let followed = '';

/** Remembers the link that a click follows, for the page it leads to as well: not every browser says where a reader comes from. */
export function rememberLink({ target }: Event): void {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
  if (!link) return;
  [followed = ''] = link.href.split(':~:');
  remember(NAME, followed);
}

/** Whether a link of this site led to the present address. */
export function isFollowed(): boolean {
  followed ||= recall(NAME) ?? '';
  remember(NAME, '');
  return isHere(followed);
}
