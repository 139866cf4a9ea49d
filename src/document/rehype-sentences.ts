import type { Element, ElementContent, Root } from 'hast';
import { sentenceAnchor } from './links.ts';
import { type FileData, readParagraphNumber } from './paragraph-number.ts';
import { type Sentence, splitSentences } from './text.ts';

/**
 * Wraps each sentence of a numbered paragraph in `<span id="p4s2">`.
 * Sentences are those of `splitSentences` on the folded text, so the ids agree with the rest of the site.
 * @throws an `Error` where a sentence ends inside emphasis or another element.
 */
export function rehypeSentences() {
  return (tree: Root, file: FileData): void => {
    const number = readParagraphNumber(file);
    if (number === undefined) return;
    for (const node of tree.children) {
      if (node.type === 'element' && node.tagName === 'p')
        node.children = wrapSentences(node.children, number);
    }
  };
}

/** A node of a paragraph, with the stretch of its text that it holds: offsets in UTF-16 units, the end exclusive. */
interface Piece {
  node: ElementContent;
  start: number;
  end: number;
}

function wrapSentences(nodes: ElementContent[], number: number): ElementContent[] {
  // A line end would end a sentence; as a space it keeps the offsets and ends none.
  const text = nodes
    .map(readNodeText)
    .join('')
    .replace(/[\t\r\n]/gu, ' ');
  const sentences = splitSentences(text);
  const spans = sentences.map((sentence) => openSpan(number, sentence.number));
  const wrapped = new Set<ElementContent>();
  for (const { node, start, end } of cutText(nodes, sentences)) {
    // A page mark, which has no text, belongs to the sentence that it precedes.
    const index = sentences.findIndex(
      (sentence) => start < sentence.end && (end > sentence.start || start === end),
    );
    const span = spans[index];
    if (end > (sentences[index]?.end ?? end))
      throw new Error(
        `Paragraph ${number}: sentence ${index + 1} ends inside emphasis; close the emphasis before the sentence ends.`,
      );
    span?.children.push(node);
    wrapped.add(span ?? node);
  }
  return [...wrapped];
}

/** Cuts text nodes where a sentence begins or ends. */
function* cutText(nodes: ElementContent[], sentences: Sentence[]): Generator<Piece> {
  const cuts = sentences.flatMap(({ start, end }) => [start, end]);
  let offset = 0;
  for (const node of nodes) {
    const nodeEnd = offset + readNodeText(node).length;
    if (node.type !== 'text') yield { node, start: offset, end: nodeEnd };
    else {
      let start = offset;
      for (const end of [...cuts.filter((cut) => cut > offset && cut < nodeEnd), nodeEnd]) {
        const value = node.value.slice(start - offset, end - offset);
        if (value !== '') yield { node: { type: 'text', value }, start, end };
        start = end;
      }
    }
    offset = nodeEnd;
  }
}

function openSpan(number: number, sentence: number): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { id: sentenceAnchor(number, sentence) },
    children: [],
  };
}

function readNodeText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as ElementContent[]).map(readNodeText).join('') : '';
}
