/** Finds in the page what a search found in the text. */
import type { CarriedMatches } from '../query/carried-matches.ts';
import { locateWords } from '../query/locate-words.ts';

/** The ranges of all matches that stand on this page, in the order of the text. */
export function findMatches(paragraphs: CarriedMatches['paragraphs']): Range[] {
  return paragraphs.flatMap(([anchor, positions]) => {
    const verbatim = document.getElementById(anchor)?.querySelector('[data-verbatim]');
    if (!verbatim) return [];
    const walker = document.createTreeWalker(verbatim, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('[role=doc-pagebreak], button, [data-editorial]')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return locateWords(
      nodes.map(({ textContent }) => textContent ?? ''),
      positions,
    ).flatMap(({ from, to }) => {
      const [start, end] = [nodes[from.piece], nodes[to.piece]];
      if (!start || !end) return [];
      const range = document.createRange();
      range.setStart(start, from.offset);
      range.setEnd(end, to.offset);
      return [range];
    });
  });
}

/** Whether a match stands before the element that the address names. */
export function isBeforeAnchor(range: Range, anchor: Element): boolean {
  if (anchor.contains(range.startContainer)) return false;
  return (anchor.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
