/** The citation styles that the page holds, and the one that the reader chose. Free of what only the build has. */
import { recall, remember } from '../browser/storage.ts';
import { type Citation, fillCitation, type Pinpoint } from './citation.ts';
import type { CitationStyle } from './citation-schema.ts';

/** What a reader can choose from, in this order. */
export interface CitationChoices {
  styles: [CitationStyle, ...CitationStyle[]];
  files: { extension: string; name: string }[];
}

/** The name under which the browser keeps the choice. */
const KEPT = 'citation-style';

/** Where nothing may be stored, the choice holds while the page is open. */
let chosen: string | null = null;

/** Reads them from the page, which must hold them. */
export function readChoices(): CitationChoices {
  return JSON.parse(document.querySelector('script[data-citation-choices]')?.textContent ?? '');
}

/** The style that was chosen last, on this site; the first where that choice is not known. */
export function recallStyle(): CitationStyle {
  const { styles } = readChoices();
  const recalled = recall(KEPT) ?? chosen;
  return styles.find(({ id }) => id === recalled) ?? styles[0];
}

/** Remembers the chosen style, for quotations too. */
export function rememberStyle(id: string): void {
  chosen = id;
  remember(KEPT, id);
}

/** Cites the document or paragraphs of it at a path of the site, in the chosen style. */
export function cite(path: string, pinpoint?: Pinpoint): Citation {
  // They name the published address, wherever the page is read.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return fillCitation(recallStyle(), new URL(path, canonical?.href ?? location.href).href, pinpoint);
}
