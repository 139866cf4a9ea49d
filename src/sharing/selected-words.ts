/** Which words of the text a selection means, and how an address names them. */
import { foldWhitespace } from '../document/text.ts';
import type { Share } from './copy-link.ts';
import { readSource, readTarget } from './source-words.ts';
import { parseTarget, type Target } from './targets.ts';
import { encodeTextDirective, PageText, type TextPosition } from './text-fragment.ts';

/** Lists the sentences that a selection has words of, and the part of it in each. */
export function listSelected(selection: Range): { sentence: Element; part: Range }[] {
  return [...document.querySelectorAll('[data-verbatim] [id]:not([role])')]
    .filter((sentence) => selection.intersectsNode(sentence))
    .map((sentence) => {
      const part = document.createRange();
      part.selectNodeContents(sentence);
      if (selection.compareBoundaryPoints(Range.START_TO_START, part) > 0)
        part.setStart(selection.startContainer, selection.startOffset);
      if (selection.compareBoundaryPoints(Range.END_TO_END, part) < 0)
        part.setEnd(selection.endContainer, selection.endOffset);
      return { sentence, part };
    })
    .filter(({ part }) => part.toString().trim() !== '');
}

/** Reads a selection, grown to whole words; of a translated text, to whole sentences. `undefined` when it holds no word of the text. */
export function readSelection(selection: Range): Share | undefined {
  const selected = listSelected(selection);
  const [start, end] = [selected[0], selected.at(-1)];
  const target = start && end && parseTarget(`${start.sentence.id}-${end.sentence.id}`, readSource());
  if (!target) return undefined;
  const { first, last } = target;
  const words = readTarget(target);
  const whole = { words, target: simplifyTarget(target) };
  // Words of a translation stand in no source: the sentences that they stand for are meant.
  const strip = (text: string) => text.replace(/\s+/gu, '');
  if (strip(selected.map(({ sentence }) => sentence.textContent).join('')) !== strip(words)) return whole;
  const { text, locate } = readPage();
  const range = text.snap({
    start: locate(start.part.startContainer, start.part.startOffset),
    end: locate(end.part.endContainer, end.part.endOffset),
  });
  if (!range) return undefined;
  // How many signs of the sentences stand before and after the selected words.
  const before = range.start.offset - locate(start.sentence, 0).offset;
  const after = readTarget({ first: { paragraph: last.paragraph }, last }).length - range.end.offset;
  if (before === 0 && after === 0) return whole;
  // A link from the whole text to a paragraph's page names the words' neighbours too, for that page differs.
  const isElsewhere = readSource().size > 1 && first.paragraph === last.paragraph;
  const directive = text.describe(range, isElsewhere ? 2 : 0);
  return {
    words: words.slice(before, words.length - after),
    target,
    ...(directive && { directive: `:~:text=${encodeTextDirective(directive)}` }),
  };
}

/** Names whole paragraphs where all their sentences are named. */
function simplifyTarget({ first, last }: Target): Target {
  const isWhole = first.sentence === 1 && last.sentence === readSource().get(last.paragraph)?.length;
  return isWhole
    ? { first: { paragraph: first.paragraph }, last: { paragraph: last.paragraph } }
    : { first, last };
}

/** The text of the page by blocks, as a browser searches it, and where in it a place of the submission's text stands. */
function readPage(): { text: PageText; locate: (node: Node, offset: number) => TextPosition } {
  const blocks: { container: Element; text: string; breaks: number[] }[] = [];
  const walker = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && isLeftOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const block = blocks.at(-1);
    if (node instanceof Element) {
      if (node.matches('[role=doc-pagebreak]')) block?.breaks.push(measure(block.text));
      continue;
    }
    const [container, text] = [findBlock(node), node.textContent ?? ''];
    if (block?.container === container) block.text += text;
    else if (text.trim() !== '') blocks.push({ container, text, breaks: [] });
  }
  const { lang } = document.documentElement;
  return {
    text: new PageText(
      blocks.map(({ text }) => text),
      lang,
      blocks.map(({ breaks }) => breaks),
    ),
    locate: (node, offset) => {
      const container = findBlock(node);
      const before = document.createRange();
      before.setStart(container, 0);
      before.setEnd(node, offset);
      return {
        block: blocks.findIndex((block) => block.container === container),
        offset: measure(before.toString()),
      };
    },
  };
}

/** Not what "Original text only" hides: it stands in the page of whoever gets the link. */
function isLeftOut(element: Element): boolean {
  return (
    readDisplay(element) === 'none' && (element.matches('[hidden]') || !element.closest('[data-editorial]'))
  );
}

function readDisplay(element: Element): string {
  return getComputedStyle(element).display;
}

function findBlock(node: Node): Element {
  const element = node instanceof Element ? node : (node.parentElement ?? document.body);
  return /^(?:inline|contents)/u.test(readDisplay(element))
    ? findBlock(element.parentElement ?? document.body)
    : element;
}

/** How long a text is once its white space is folded, a space at its end included. */
function measure(text: string): number {
  return foldWhitespace(`${text}.`).length - 1;
}
