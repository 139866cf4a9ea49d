/** Which words of the text a selection means, and how an address names them. */
import type { Target } from './targets.ts';
import { foldWhitespace } from '../document/text.ts';
import { PageText, type TextDirective, type TextPosition } from './text-fragment.ts';

/** The words of a selection, grown to whole words, without anything that is not the source's. */
export interface SelectedWords {
  /** Paragraphs are parted by an empty line. */
  words: string;
  /** The sentences that they stand in. */
  target: Target;
  /** Finds exactly these words in the page that the link leads to. */
  directive: TextDirective | undefined;
}

/** Reads a selection; `undefined` when it holds no word of the text. */
export function readSelection(range: Range): SelectedWords | undefined {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-verbatim]')];
  const touched = paragraphs.filter((paragraph) => range.intersectsNode(paragraph));
  const [firstTouched, lastTouched] = [touched[0], touched.at(-1)];
  if (!firstTouched || !lastTouched) return undefined;
  const language = document.documentElement.lang;
  const text = new PageText(
    paragraphs.map(({ textContent }) => textContent ?? ''),
    language,
  );
  const snapped = text.snap({
    start: {
      block: paragraphs.indexOf(firstTouched),
      offset: firstTouched.contains(range.startContainer)
        ? measure(firstTouched, range.startContainer, range.startOffset)
        : 0,
    },
    end: {
      block: paragraphs.indexOf(lastTouched),
      offset: lastTouched.contains(range.endContainer)
        ? measure(lastTouched, range.endContainer, range.endOffset)
        : foldWhitespace(lastTouched.textContent ?? '').length,
    },
  });
  const [first, last] = snapped ? [paragraphs[snapped.start.block], paragraphs[snapped.end.block]] : [];
  if (!snapped || !first || !last) return undefined;
  const firstSentences = findSentences(first).filter(({ end }) => end > snapped.start.offset);
  const lastSentences = findSentences(last).filter(({ start }) => start < snapped.end.offset);
  const target: Target = {
    first: { paragraph: readNumber(first), sentence: firstSentences[0]?.number ?? 1 },
    last: { paragraph: readNumber(last), sentence: lastSentences.at(-1)?.number ?? 1 },
  };
  const page = readPage(document.body);
  const place = ({ block, offset }: TextPosition) => ({
    block: page.owners.indexOf(paragraphs[block]),
    offset,
  });
  // A link from the whole text to a paragraph's page names the words' neighbours too, for that page differs.
  const isElsewhere = paragraphs.length > 1 && first === last;
  const directive = new PageText(page.blocks, language).describe(
    { start: place(snapped.start), end: place(snapped.end) },
    isElsewhere ? 2 : 0,
  );
  return { words: text.slice(snapped, '\n\n'), target, directive };
}

/** How many characters of a paragraph's folded text stand before a place in it. */
function measure(paragraph: Element, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(container, offset);
  // The sign added at the end keeps a space before it from being dropped.
  return foldWhitespace(`${before.toString()}.`).length - 1;
}

function readNumber(paragraph: Element): number {
  return Number(paragraph.closest('[id]')?.id.slice(1));
}

function findSentences(paragraph: Element): { number: number; start: number; end: number }[] {
  return [...paragraph.querySelectorAll('[id]:not([role])')].map((sentence, index) => ({
    number: index + 1,
    start: measure(paragraph, sentence, 0),
    end: measure(paragraph, sentence, sentence.childNodes.length),
  }));
}

/** The text of a page by blocks, as a browser searches it, and to which paragraph a block belongs. */
function readPage(root: Element): { blocks: string[]; owners: (Element | undefined)[] } {
  const blocks: string[] = [];
  const owners: (Element | undefined)[] = [];
  let text = '';
  const endBlock = (element: Element) => {
    if (text.trim() !== '') {
      blocks.push(text);
      owners.push(element.closest('[data-verbatim]') ?? undefined);
    }
    text = '';
  };
  const read = (element: Element, block: Element): void => {
    const { display } = getComputedStyle(element);
    if (display === 'none') return;
    const isBlock = !/^(?:inline|contents)/u.test(display);
    if (isBlock) endBlock(block);
    for (const node of element.childNodes) {
      if (node instanceof Element) read(node, isBlock ? element : block);
      else if (node instanceof Text) text += node.data;
    }
    if (isBlock) endBlock(element);
  };
  read(root, root);
  return { blocks, owners };
}
