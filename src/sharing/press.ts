/** What every control of sharing does: links are copied at once, all else is fetched after the page. */
import { announce, copy } from '../browser/copy.ts';
import { copyLink } from './copy-link.ts';
import { readPlace } from './shared-place.ts';
import { readSource, readTarget } from './source-words.ts';
import { parseTarget } from './targets.ts';

/**
 * Does what a pressed control is for: its `data-action`, with the place that its value names or, where it has none, with
 * the one that is marked or the paragraph of the page; while a search marks its matches, no place is. A link among the
 * controls is followed to a tab of its own alone.
 */
export async function press(event: MouseEvent): Promise<void> {
  const { target: pressed } = event;
  const button = pressed instanceof Element && pressed.closest<HTMLButtonElement>('[data-action]');
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!button || (isElsewhere && button.matches('a'))) return;
  event.preventDefault();
  button.closest<HTMLElement>('[popover]')?.hidePopover?.();
  const { dataset, value } = button;
  if (dataset['action'] === 'embed') return copy(value, 'Code to embed copied.');
  const [paragraph = 1] = readSource().keys();
  const marked = document.querySelector('match-walk') ? undefined : readPlace();
  const target = (value ? parseTarget(value, readSource()) : marked) ?? {
    first: { paragraph },
    last: { paragraph },
  };
  const share = { target, words: readTarget(target) };
  if (dataset['action'] === 'link') return copyLink(share);
  (await fetchActions())?.act(dataset['action'], share);
}

/** Fetches what the controls do when a reader first selects words; to be told of every change of the selection. */
export function fetchForSelection(): void {
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', fetchForSelection);
  void fetchActions();
}

/** Says in words when it fails; the next call tries again. */
function fetchActions(): Promise<Pick<typeof import('./selection-toolbar.client.ts'), 'act'> | undefined> {
  return import('./selection-toolbar.client.ts').catch(() => {
    announce('This could not be loaded. Check the connection, or open the page again, and try once more.');
    return undefined;
  });
}
