import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { type ChildNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Edition, Paragraph } from '../document/edition.ts';
import { ContentError } from '../document/content-error.ts';
import { paragraphAnchor, sentenceAnchor } from '../document/links.ts';
import { foldWhitespace } from '../document/text.ts';
import { describeDifference } from '../document/verbatim.ts';

/** Compares the words of every built page that shows some with the source; a single changed character stops the build. */
export function checkVerbatim(edition: Edition): AstroIntegration {
  return {
    name: 'verbatim',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const pages: [file: string, paragraphs: Paragraph[]][] = [
          ['index.html', edition.paragraphs],
          ...edition.paragraphs.flatMap((paragraph): [string, Paragraph[]][] => [
            [`p/${paragraph.number}/index.html`, [paragraph]],
            [`p/${paragraph.number}/embed/index.html`, [paragraph]],
          ]),
        ];
        for (const [file, paragraphs] of pages)
          checkPage(file, readFileSync(new URL(file, dir), 'utf8'), edition, paragraphs);
        logger.info(`${edition.paragraphs.length} paragraphs stand verbatim in ${pages.length} pages`);
      },
    },
  };
}

/**
 * Checks one page: it holds exactly these paragraphs, in order, each with its sentences, and the title block on the whole text.
 * @throws {ContentError} naming the page, the paragraph, the place, what was expected and what stands there.
 */
export function checkPage(
  file: string,
  html: string,
  { submission }: Edition,
  paragraphs: Paragraph[],
): void {
  const verbatim = new Map<string, Element[]>();
  const sentences = new Map<string, Element>();
  const titleBlocks: Element[] = [];
  for (const node of parseDocument(html).children) visit(node, undefined);

  for (const block of titleBlocks) {
    const { kind, bodies, title, date } = submission.titleBlock;
    compare(`${file}: the title block`, [kind, bodies, title, date].join(' '), block);
  }
  if (file === 'index.html' && titleBlocks.length !== 1)
    throw new ContentError(`${file}: the title block is missing.`);
  const expectedIds = paragraphs.map(({ number }) => paragraphAnchor(number)).join(' ');
  const foundIds = [...verbatim.keys()].join(' ');
  if (foundIds !== expectedIds) {
    throw new ContentError(
      `${file}: expected the paragraphs ${expectedIds} in this order but found ${foundIds || 'none'}.`,
    );
  }
  for (const { number, text, sentences: expected } of paragraphs) {
    const [element, ...others] = verbatim.get(paragraphAnchor(number)) ?? [];
    if (!element || others.length > 0)
      throw new ContentError(`${file}: paragraph ${number} must hold one [data-verbatim].`);
    compare(`${file}: paragraph ${number}`, text, element);
    for (const sentence of expected) {
      const id = sentenceAnchor(number, sentence.number);
      const span = sentences.get(id);
      if (!span)
        throw new ContentError(
          `${file}: paragraph ${number}: sentence ${sentence.number} has no element with the id ${id}.`,
        );
      compare(`${file}: paragraph ${number}, sentence ${sentence.number}`, sentence.text, span);
      sentences.delete(id);
    }
  }
  const [surplus] = sentences.keys();
  if (surplus) throw new ContentError(`${file}: the sentence ${surplus} is not one of the source.`);

  function visit(node: ChildNode, paragraph: string | undefined): void {
    if (!hasChildren(node)) return;
    let inside = paragraph;
    if (isTag(node)) {
      const { id = '' } = node.attribs;
      if (/^p\d+$/u.test(id)) inside = id;
      if (/^p\d+s\d+$/u.test(id)) sentences.set(id, node);
      if ('data-title-block' in node.attribs) titleBlocks.push(node);
      if ('data-verbatim' in node.attribs) {
        const key = inside ?? 'outside any paragraph';
        verbatim.set(key, [...(verbatim.get(key) ?? []), node]);
      }
    }
    for (const child of node.children) visit(child, inside);
  }
}

function compare(place: string, expected: string, element: Element): void {
  const difference = describeDifference(expected, foldWhitespace(readText(element)));
  if (difference) throw new ContentError(`${place} is not what the source has: ${difference}.`);
}

/** The text of an element without its page marks, which are ours. */
function readText(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!hasChildren(node) || (isTag(node) && node.attribs['role'] === 'doc-pagebreak')) return '';
  return node.children.map(readText).join('');
}
