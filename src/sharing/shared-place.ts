/** The place in the text that the present address names, and its mark. */
import { listKnown } from './source-words.ts';
import { listAnchors, parseTarget, type Target } from './targets.ts';

/** Dispatched on the document where the shared place is another one now, or none. */
export const PLACE_CHANGE = 'sharedplacechange';

/** The place that is marked now. */
export function readPlace(): Target | undefined {
  return 'cleared' in document.documentElement.dataset ? undefined : parseTarget(location.hash, listKnown());
}

/** Marks the place that the address names and brings it into view, where the browser did not do so by itself. */
export function markPlace(): void {
  const { dataset } = document.documentElement;
  delete dataset['cleared'];
  unmarkPlace();
  const place = readPlace();
  // Chromium and Firefox make an element around shared words the target: the words alone are marked then.
  dataset['words'] = String(hasSharedWords());
  if (place && dataset['words'] === 'false' && !document.getElementById(location.hash.slice(1))) {
    const elements = listAnchors(place, listKnown()).map((anchor) => document.getElementById(anchor));
    for (const [index, element] of elements.entries()) {
      if (!element) continue;
      element.dataset['shared'] = '';
      // The space between two marked sentences is marked with them.
      const [gap, next] = [element.nextSibling, elements[index + 1]];
      if (gap instanceof Text && next && gap.nextSibling === next) element.append(gap);
    }
    elements[0]?.scrollIntoView({ behavior: 'instant' });
  }
  document.dispatchEvent(new Event(PLACE_CHANGE));
}

/** Takes the mark and the place's name out of the page and its address. */
export function clearPlace(): void {
  document.documentElement.dataset['cleared'] = '';
  unmarkPlace();
  history.replaceState(history.state, '', location.pathname + location.search);
  document.dispatchEvent(new Event(PLACE_CHANGE));
}

function unmarkPlace(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-shared]'))
    delete element.dataset['shared'];
}

/** Whether the address shares words, and the text has them. Browsers hide that part of it, but for these two ways. */
function hasSharedWords(): boolean {
  const { navigation } = window as { navigation?: { currentEntry?: { url?: string | null } | null } };
  const [timing] = performance.getEntriesByType('navigation');
  const url = navigation?.currentEntry?.url ?? timing?.name ?? '';
  const [address = '', directive] = url.split(':~:text=');
  const isOfNow = address.replace(/#$/u, '') === location.href.replace(/#$/u, '');
  if (directive === undefined || !isOfNow || !('fragmentDirective' in document)) return false;
  const words =
    directive
      .split(/&/u)[0]
      ?.split(',')
      .filter((part) => !/^-|-$/u.test(part)) ?? [];
  const text = fold(document.body.textContent ?? '');
  try {
    return words.every((part) => text.includes(fold(decodeURIComponent(part))));
  } catch {
    return false;
  }
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}
