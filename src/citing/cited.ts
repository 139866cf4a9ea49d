/** The citations that the page holds, and the style that the reader used last. */
import {
  type Citation,
  type CitationStyle,
  type CitationTemplate,
  FIRST_STYLE,
  fillCitation,
  type Pinpoint,
} from './old-citation.ts';

const KEY = 'citation-style';

/** The style that was used last. */
export function recallStyle(): string {
  try {
    return localStorage.getItem(KEY) ?? FIRST_STYLE;
  } catch {
    return FIRST_STYLE;
  }
}

/** Remembers a style, for the quotations too, and marks it in the list. */
export function rememberStyle(style: string, list: ParentNode): void {
  try {
    localStorage.setItem(KEY, style);
  } catch {
    // Where nothing may be stored, the first style stays in use.
  }
  markStyle(list);
}

/** Marks the style that quotations are cited in. */
export function markStyle(list: ParentNode): void {
  const style = recallStyle();
  for (const item of list.querySelectorAll<HTMLElement>('[data-style]'))
    item.toggleAttribute('data-chosen', item.dataset['style'] === style);
}

/** Reads a citation from the page's list, or fills it in where the page holds templates. */
export function readCitation(
  tools: HTMLElement,
  style: string,
  pinpoint: Pinpoint,
  url: string,
): Citation | undefined {
  const list = tools.querySelector('template')?.content ?? tools;
  const item =
    list.querySelector<HTMLElement>(`[data-style="${CSS.escape(style)}"]`) ??
    list.querySelector<HTMLElement>('[data-style]');
  const entry = item?.querySelector('[data-entry]')?.textContent;
  if (!item || !entry) return undefined;
  const inText = item.querySelector('[data-in-text]')?.textContent;
  const [one = '', many = ''] = (item.dataset['at'] ?? '').split('|');
  const template: CitationTemplate = {
    style: item.dataset['style'] as CitationStyle,
    entry,
    ...(inText ? { inText } : {}),
    at: [one, many],
  };
  return fillCitation(template, pinpoint, url);
}

/** The published address of a path, which citations name wherever the page is read. */
export function publishedUrl(path: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return new URL(path, canonical?.href ?? location.href).href;
}
