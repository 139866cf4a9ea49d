/** The place in the text that the present address names, and its mark. */
import { foldWhitespace } from '../document/text.ts';
import { readSource } from './source-words.ts';
import { listAnchors, parseTarget, type Target } from './targets.ts';

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
  // Chromium and Firefox make an element around shared words the target: the words alone are marked then. An element
  // stays the target when its name is taken out of the address.
  document.documentElement.dataset['marks'] = place || !document.querySelector(':target') ? marks : 'none';
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
}

/** Whether the address shares words, and the browser marks them. Browsers hide that part of it, but for these two ways. */
function hasSharedWords(): boolean {
  const { navigation } = window as { navigation?: { currentEntry?: { url?: string | null } | null } };
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const url = navigation?.currentEntry?.url ?? timing?.name ?? '';
  const [address = '', directive] = url.split(':~:text=');
  const isOfNow = address.replace(/#$/u, '') === location.href.replace(/#$/u, '');
  // Chromium looks for words neither after Reload and Back nor for the page that opened this one.
  const isLookedFor = 'fragmentDirective' in document && timing?.type === 'navigate' && !window.opener;
  if (directive === undefined || !isOfNow || !isLookedFor) return false;
  const page = foldWhitespace(document.body.innerText);
  const text = foldWhitespace([...readSource().values()].map((sentences) => sentences.join('')).join(' '));
  // Commas and dashes of the words themselves are encoded.
  const parts = directive.replace(/&.*$/u, '').split(',');
  const first = parts[0]?.endsWith('-') ? 1 : 0;
  return parts.every((part, at) => hasWords(at === first ? text : page, part.replace(/^-|-$/u, '')));
}

/** Whether a text has an encoded part of a text directive, as whole words. */
function hasWords(text: string, part: string): boolean {
  let words: string;
  try {
    words = foldWhitespace(decodeURIComponent(part));
  } catch {
    return false;
  }
  const edge = (sign = '') => (/\w/u.test(sign) ? '\\b' : '');
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return words !== '' && new RegExp(edge(words[0]) + escaped + edge(words.at(-1)), 'iu').test(text);
}
