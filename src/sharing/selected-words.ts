/** Which words of the text a selection means, and how an address names them. */
import { foldWhitespace } from '../document/text.ts';
import { readTarget, readWords } from './quoted-words.ts';
import { listKnown, readSource } from './source-words.ts';
import { parseTarget, type Target } from './targets.ts';
import { PageText, type TextDirective, type TextPosition, type TextRange } from './text-fragment.ts';

/** The words of a selection, without anything that is not the source's. */
export interface SelectedWords {
  /** Paragraphs are parted by an empty line. */
  words: string;
  /** The sentences that they stand in. */
  target: Target;
  /** Finds exactly these words in the page that the link leads to; none where the target says it all. */
  directive?: TextDirective | undefined;
}

/** Reads a selection, grown to whole words; of a translated text, to whole sentences. `undefined` when it holds no word of the text. */
export function readSelection(range: Range): SelectedWords | undefined {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-verbatim]')];
  const touched = paragraphs.filter((paragraph) => range.intersectsNode(paragraph));
  if (touched.some(isTranslated)) return readTranslated(range, touched);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return undefined;
  const text = new PageText(
    paragraphs.map(({ textContent }) => textContent ?? ''),
    document.documentElement.lang,
  );
  const snapped = text.snap({
    start: {
      block: paragraphs.indexOf(first),
      offset: first.contains(range.startContainer)
        ? measure(first, range.startContainer, range.startOffset)
        : 0,
    },
    end: {
      block: paragraphs.indexOf(last),
      offset: last.contains(range.endContainer)
        ? measure(last, range.endContainer, range.endOffset)
        : foldWhitespace(last.textContent ?? '').length,
    },
  });
  return snapped && nameWords(snapped, text, paragraphs);
}

function nameWords(
  range: TextRange,
  text: PageText,
  paragraphs: readonly HTMLElement[],
): SelectedWords | undefined {
  const [first, last] = [paragraphs[range.start.block], paragraphs[range.end.block]];
  if (!first || !last) return undefined;
  const from = listSentences(readNumber(first)).find(({ end }) => end > range.start.offset);
  const to = listSentences(readNumber(last)).findLast(({ start }) => start < range.end.offset);
  if (!from || !to) return undefined;
  const target = simplifyTarget({
    first: { paragraph: readNumber(first), sentence: from.number },
    last: { paragraph: readNumber(last), sentence: to.number },
  });
  const words = text.slice(range, '\n\n');
  if (range.start.offset === from.start && range.end.offset === to.end) return { words, target };
  const page = readPage(document.body);
  const locate = ({ block, offset }: TextPosition) => ({
    block: page.owners.indexOf(paragraphs[block]),
    offset,
  });
  // A link from the whole text to a paragraph's page names the words' neighbours too, for that page differs.
  const isElsewhere = paragraphs.length > 1 && first === last;
  const directive = new PageText(page.blocks, document.documentElement.lang).describe(
    { start: locate(range.start), end: locate(range.end) },
    isElsewhere ? 2 : 0,
  );
  return { words, target, directive };
}

/** Names whole paragraphs where all their sentences are named. */
function simplifyTarget({ first, last }: Target): Target {
  const isWhole =
    first.sentence === 1 && last.sentence === (readSource().get(last.paragraph)?.length ?? Number.NaN);
  return isWhole
    ? { first: { paragraph: first.paragraph }, last: { paragraph: last.paragraph } }
    : { first, last };
}

/** Whether a browser has put other words in the place of the source's. */
function isTranslated(paragraph: HTMLElement): boolean {
  return foldWhitespace(paragraph.textContent ?? '') !== foldWhitespace(readWords(readNumber(paragraph)));
}

/** Words of a translation stand in no source: the sentences that they stand for are meant. */
function readTranslated(range: Range, touched: readonly HTMLElement[]): SelectedWords | undefined {
  const anchors = touched.flatMap((paragraph) => {
    const sentences = [...paragraph.querySelectorAll('[id]:not([role])')];
    return sentences.length > 0 ? sentences : [paragraph.closest('[id]') ?? paragraph];
  });
  const ids = anchors.filter((anchor) => hasWordsOf(range, anchor)).map(({ id }) => id);
  const target = parseTarget(`${ids[0]}-${ids.at(-1)}`, listKnown());
  if (!target) return undefined;
  const whole = simplifyTarget(target);
  return { words: readTarget(whole), target: whole };
}

function hasWordsOf(range: Range, element: Element): boolean {
  const common = document.createRange();
  common.selectNodeContents(element);
  if (!range.intersectsNode(element)) return false;
  if (range.compareBoundaryPoints(Range.START_TO_START, common) > 0)
    common.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, common) < 0)
    common.setEnd(range.endContainer, range.endOffset);
  return common.toString().trim() !== '';
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

function listSentences(paragraph: number): { number: number; start: number; end: number }[] {
  let start = 0;
  return Array.from(readSource().get(paragraph) ?? [], (sentence, index) => {
    const entry = { number: index + 1, start, end: start + sentence.trimEnd().length };
    start += sentence.length;
    return entry;
  });
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
