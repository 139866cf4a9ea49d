/** A built page, read and parsed once; what steps add to it is placed by the parsed nodes. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document, Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** A page of the built site. */
export interface BuiltPage {
  /** Below the site's folder, with forward slashes: `p/4/index.html`. */
  file: string;
  html: string;
  /** Nodes know their `startIndex` and `endIndex` (inclusive) in `html`, in UTF-16 units. */
  document: Document;
}

/** Markup to add to a page, at an offset of its `html`. */
export interface Insertion {
  offset: number;
  markup: string;
}

/** Every file below a folder, in order, by its path from there with forward slashes. */
export function listFiles(dir: URL): string[] {
  const folder = fileURLToPath(dir);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Reads a page of the site's folder. */
export function readPage(dir: URL, file: string): BuiltPage {
  return parsePage(file, readFileSync(new URL(file, dir), 'utf8'));
}

/** Parses a page. */
export function parsePage(file: string, html: string): BuiltPage {
  return { file, html, document: parseDocument(html, { withStartIndices: true, withEndIndices: true }) };
}

/** Writes a page with what the steps add to it. */
export function writePage(dir: URL, page: BuiltPage, insertions: readonly Insertion[]): void {
  writeFileSync(new URL(page.file, dir), insertMarkup(page.html, insertions));
}

/** Adds markup to a page's HTML; of two insertions at one offset the first comes first. */
export function insertMarkup(html: string, insertions: readonly Insertion[]): string {
  return [...insertions]
    .sort((first, second) => first.offset - second.offset)
    .reduceRight(
      (result, { offset, markup }) => result.slice(0, offset) + markup + result.slice(offset),
      html,
    );
}

/** The elements of a page that pass a test, in its order. */
export function findElements({ document }: BuiltPage, test: (element: Element) => boolean): Element[] {
  return DomUtils.findAll(test, document.children);
}
