/** Compares the words of the built pages with the transcript that the site publishes. */
import { readFileSync } from 'node:fs';
import { type ChildNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { paragraphAnchor, sentenceAnchor } from '../document/links.ts';
import { foldWhitespace, splitSentences } from '../document/text.ts';
import { parseTranscript, type Transcript } from '../document/transcript.ts';
import { describeDifference } from '../document/verbatim.ts';
import { type BuiltPage, findElements } from './built-page.ts';
import { plainError } from './plain-error.ts';

/** What reads as a space, or as nothing, and is another character. */
const UNSEEN = /[^\S ]|\p{Cf}/gu;

/** The transcript that the text follows, as the built site has it; `submission.json` says which one that is. */
export function readPublishedTranscript(dir: URL): Transcript {
  const { transcripts }: { transcripts: { base: boolean; address: string }[] } = JSON.parse(
    readFileSync(new URL('submission.json', dir), 'utf8'),
  );
  const file = transcripts
    .find(({ base }) => base)
    ?.address.split('/')
    .at(-1);
  if (!file) throw plainError('submission.json: no transcript is marked as the one that the text follows.');
  return parseTranscript(readFileSync(new URL(`source/${file}`, dir), 'utf8'));
}

/** The pages that must show words of the document: the whole text, and two for each paragraph. */
export function listTextPages({ paragraphs }: Transcript): string[] {
  return [
    'index.html',
    ...paragraphs.flatMap((_, index) => [`p/${index + 1}/index.html`, `p/${index + 1}/embed/index.html`]),
  ];
}

/**
 * Checks one page, one changed character being a fault: `index.html` holds the title block and all paragraphs in order,
 * a paragraph's page exactly its own, any other page what it likes; and each paragraph its sentences.
 * @throws an `Error` of one sentence: the page, the paragraph, the place, what was expected and what stands there.
 */
export function checkWords(page: BuiltPage, transcript: Transcript): void {
  if (page.file === 'index.html') checkTitleBlock(page, transcript);
  const shown = findElements(page, (element) => 'data-verbatim' in element.attribs).flatMap((element) => {
    const id = findParagraphId(element);
    return id === undefined ? [] : [{ id, element }];
  });
  const expected = listExpectedParagraphs(page.file, transcript);
  const found = shown.map(({ id }) => id).join(' ');
  if (expected && found !== expected.map(paragraphAnchor).join(' ')) {
    throw plainError(
      `${page.file}: expected the paragraphs ${expected.map(paragraphAnchor).join(' ')} in this order, each with one [data-verbatim], but found ${found || 'none'}.`,
    );
  }
  for (const { id, element } of shown) checkParagraph(page, Number(id.slice(1)), element, transcript);
}

function checkTitleBlock(page: BuiltPage, { titleBlock }: Transcript): void {
  const [block, second] = findElements(page, (element) => 'data-title-block' in element.attribs);
  if (!block || second) throw plainError(`${page.file}: the page must hold one title block.`);
  compare(`${page.file}: the title block`, titleBlock, block);
}

/** The numbers of the paragraphs that a page must show, in order; undefined where it need not show any. */
function listExpectedParagraphs(file: string, { paragraphs }: Transcript): number[] | undefined {
  if (file === 'index.html') return paragraphs.map((_, index) => index + 1);
  const [, number] = /^p\/(\d+)\/(?:embed\/)?index\.html$/u.exec(file) ?? [];
  return number === undefined ? undefined : [Number(number)];
}

function findParagraphId(element: Element): string | undefined {
  for (let node = element.parent; node && isTag(node as ChildNode); node = node.parent) {
    const { id = '' } = (node as Element).attribs;
    if (/^p\d+$/u.test(id)) return id;
  }
  return undefined;
}

function checkParagraph(page: BuiltPage, number: number, element: Element, { paragraphs }: Transcript): void {
  const place = `${page.file}: paragraph ${number}`;
  const text = paragraphs[number - 1]?.text;
  if (text === undefined) throw plainError(`${place} is not one of the transcript.`);
  compare(place, text, element);
  const sentences = splitSentences(text);
  const spans = findElements(page, ({ attribs }) => (attribs['id'] ?? '').startsWith(`p${number}s`));
  const ids = spans.map(({ attribs }) => attribs['id']).join(' ');
  const expectedIds = sentences.map((sentence) => sentenceAnchor(number, sentence.number)).join(' ');
  if (ids !== expectedIds)
    throw plainError(`${place}: expected the sentences ${expectedIds} but found ${ids || 'none'}.`);
  for (const [index, span] of spans.entries())
    compare(`${place}, sentence ${index + 1}`, sentences[index]?.text ?? '', span);
}

function compare(place: string, expected: string, element: Element): void {
  const difference = describeDifference(expected, foldWhitespace(readText(element)));
  if (difference) throw plainError(`${place} is not what the transcript has: ${nameUnseen(difference)}.`);
}

function nameUnseen(text: string): string {
  return text.replace(
    UNSEEN,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

/** The text of an element without its page marks, which are ours. */
function readText(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!hasChildren(node) || (isTag(node) && node.attribs['role'] === 'doc-pagebreak')) return '';
  return node.children.map(readText).join('');
}
