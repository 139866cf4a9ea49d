/** Finds in the page what a search found in the text. */
import type { ParagraphMatches } from './carried-matches.ts';

/** The ranges of all matches that stand on this page, in the order of the text. */
export function findMatches(paragraphs: readonly ParagraphMatches[]): Range[] {
  return [...paragraphs]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ number, places }) => {
      const letters = listLetters(document.querySelector(`#p${number} [data-verbatim]`));
      return places.flatMap(([start, end]) => {
        const [first, last] = [letters[start], letters[end - 1]];
        if (!first || !last) return [];
        const range = document.createRange();
        range.setStart(first.node, first.offset);
        range.setEnd(last.node, last.offset + 1);
        return [range];
      });
    });
}

/** Where each letter of the folded text stands in the page. */
function listLetters(root: Element | null): { node: Text; offset: number }[] {
  const letters: { node: Text; offset: number }[] = [];
  if (!root) return letters;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let isAfterSpace = true;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const [offset, letter] of [...node.data.split('')].entries()) {
      const isSpace = /[ \t\r\n]/u.test(letter);
      if (!isSpace || !isAfterSpace) letters.push({ node, offset });
      isAfterSpace = isSpace;
    }
  }
  return letters;
}

/** Whether a match stands before the element that the address names. */
export function isBeforeAnchor(range: Range, anchor: Element): boolean {
  if (anchor.contains(range.startContainer)) return false;
  return (anchor.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
