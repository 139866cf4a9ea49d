/** A built page, read and parsed once; what is added to it is placed by the parsed nodes. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomUtils, parseDocument } from 'htmlparser2';
import { plainError } from './plain-error.ts';

/** A page of the built site. */
export type BuiltPage = ReturnType<typeof parsePage>;
/** An element of a page. */
export type Element = Extract<BuiltPage['document']['children'][number], { attribs: unknown }>;

/** Every file below a folder, in order, by its path from there with forward slashes. */
export function listFiles(dir: URL): string[] {
  const folder = fileURLToPath(dir);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/**
 * Parses a page; nodes know their `startIndex` and `endIndex` (inclusive) in `html`, in UTF-16 units.
 * @param file below the site's folder, with forward slashes: `p/4/index.html`
 */
export function parsePage(file: string, html: string) {
  return { file, html, document: parseDocument(html, { withStartIndices: true, withEndIndices: true }) };
}

/** The page's HTML with some markup first in its head, right after `<meta charset>`, which must come before all. */
export function addToHead(page: BuiltPage, markup: string): string {
  const [charset] = findElements(page, ({ name, attribs }) => name === 'meta' && 'charset' in attribs);
  if (charset?.endIndex == null)
    throw plainError(`${page.file}: the page has no <meta charset> to put its policy after.`);
  const end = charset.endIndex + 1;
  return page.html.slice(0, end) + markup + page.html.slice(end);
}

/** The elements of a page that pass a test, in its order. */
export function findElements({ document }: BuiltPage, test: (element: Element) => boolean): Element[] {
  return DomUtils.findAll(test, document.children);
}
