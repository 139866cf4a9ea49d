import type { Element, ElementContent, Root } from 'hast';
import { sentenceAnchor } from './links.ts';
import { type FileData, readParagraphNumber } from './paragraph-number.ts';
import { splitSentences } from './text.ts';

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

function wrapSentences(nodes: ElementContent[], number: number): ElementContent[] {
  // A line feed would end a sentence; as a space it keeps the offsets and ends none.
  const text = nodes
    .map(readText)
    .join('')
    .replace(/[\t\r\n]/gu, ' ');
  const sentences = splitSentences(text);
  const result: ElementContent[] = [];
  let offset = 0;
  let index = 0;
  let span = openSpan(number, index);
  const close = () => {
    if (span.children.length > 0) result.push(span);
    index += 1;
    span = openSpan(number, index);
  };
  for (const node of nodes) {
    const value = readText(node);
    const end = offset + value.length;
    if (node.type !== 'text') {
      const sentence = sentences[index];
      if (sentence && end > sentence.end) {
        throw new Error(
          `Paragraph ${number}: sentence ${index + 1} ends inside emphasis; close the emphasis before the sentence ends.`,
        );
      }
      span.children.push(node);
    } else {
      let start = 0;
      for (let sentence = sentences[index]; sentence && sentence.end < end; sentence = sentences[index]) {
        const cut = sentence.end - offset;
        if (cut > start) span.children.push({ type: 'text', value: value.slice(start, cut) });
        close();
        const next = sentences[index]?.start ?? text.length;
        const gap = Math.min(next, end) - offset;
        result.push({ type: 'text', value: value.slice(cut, gap) });
        start = gap;
      }
      if (start < value.length) span.children.push({ type: 'text', value: value.slice(start) });
    }
    offset = end;
  }
  close();
  return result;
}

function openSpan(number: number, index: number): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { id: sentenceAnchor(number, index + 1) },
    children: [],
  };
}

function readText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as ElementContent[]).map(readText).join('') : '';
}
