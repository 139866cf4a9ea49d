/** The place in the text that the present address names, and its mark. */
import { foldWhitespace } from '../document/text.ts';
import { readSource } from './source-words.ts';
import { decodeFully, listAnchors, parseTarget, type Target } from './targets.ts';

/** Dispatched on the document where the shared place is another one now, or none. */
export const PLACE_CHANGE = 'sharedplacechange';

/** The place that is marked now. */
export function readPlace(): Target | undefined {
  return parseTarget(location.hash, readSource());
}

/** Marks the place that the address names and brings it into view, where the browser did not do so by itself. */
export function markPlace(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-shared]'))
    delete element.dataset['shared'];
  const place = readPlace();
  const marks = hasSharedWords() ? 'words' : 'places';
  // Chromium and Firefox make an element around shared words the target: the words alone are marked then.
  document.documentElement.dataset['marks'] = marks;
  if (place && marks === 'places' && !document.getElementById(location.hash.slice(1))) {
    const elements = listAnchors(place, readSource()).map((anchor) => document.getElementById(anchor));
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
  history.replaceState(history.state, '', location.pathname + location.search);
  markPlace();
  document.documentElement.dataset['marks'] = 'none';
}

/** Whether the address shares words, and the text has them. Browsers hide that part of it, but for these two ways. */
function hasSharedWords(): boolean {
  const { navigation } = window as { navigation?: { currentEntry?: { url?: string | null } | null } };
  const [timing] = performance.getEntriesByType('navigation');
  const url = navigation?.currentEntry?.url ?? timing?.name ?? '';
  const [address = '', directive] = url.split(':~:text=');
  const isOfNow = address.replace(/#$/u, '') === location.href.replace(/#$/u, '');
  if (directive === undefined || !isOfNow || !('fragmentDirective' in document)) return false;
  const fold = (text: string) => foldWhitespace(text).toLowerCase();
  const text = fold(document.body.textContent ?? '');
  // Commas and dashes of the words themselves are encoded.
  const words = directive
    .replace(/&.*$/u, '')
    .split(',')
    .filter((part) => !/^-|-$/u.test(part));
  return words.every((part) => text.includes(fold(decodeFully(part))));
}
