/** Compares the words of the built pages with the transcript that the site publishes. */
import { readFileSync } from 'node:fs';
import { DomUtils } from 'htmlparser2';
import { paragraphAnchor, sentenceAnchor } from '../document/links.ts';
import { foldWhitespace, splitSentences } from '../document/text.ts';
import { parseTranscript, type Transcript } from '../document/transcript.ts';
import { describeDifference } from '../document/verbatim.ts';
import { type BuiltPage, type Element, findElements } from './built-page.ts';
import { plainError } from './plain-error.ts';

/** The transcript that the text follows, as the built site has it; `submission.json` says which one that is. */
export function readPublishedTranscript(dir: URL): Transcript {
  const { transcripts }: { transcripts: { base: boolean; address: string }[] } = JSON.parse(
    readFileSync(new URL('submission.json', dir), 'utf8'),
  );
  const file = transcripts.find(({ base }) => base)?.address.replace(/^.*\//u, '');
  if (!file) throw plainError('submission.json: no transcript is marked as the one that the text follows.');
  return parseTranscript(readFileSync(new URL(`source/${file}`, dir), 'utf8'));
}

/** The pages that must show words of the document: the whole text, and two for each paragraph. */
export function listTextPages({ paragraphs }: Transcript): string[] {
  const folders = paragraphs.map((_, index) => `p/${index + 1}/`);
  return ['', ...folders.flatMap((folder) => [folder, `${folder}embed/`])].map((path) => `${path}index.html`);
}

/**
 * Checks one page, one changed character being a fault: `index.html` holds the title block and all paragraphs in order,
 * a paragraph's page exactly its own, any other page what it likes; and each paragraph its sentences.
 * @throws an `Error` of one sentence: the page, the paragraph, the place, what was expected and what stands there.
 */
export function checkWords(page: BuiltPage, { titleBlock, paragraphs }: Transcript): void {
  const { file } = page;
  const shown = findElements(page, ({ attribs }) => 'data-verbatim' in attribs)
    .map((element) => ({ number: findParagraph(element), element }))
    .filter(({ number }) => number > 0);
  const [, own] = /^p\/(\d+)\/(?:embed\/)?index\.html$/u.exec(file) ?? [];
  if (file === 'index.html') {
    const [block, second] = findElements(page, ({ attribs }) => 'data-title-block' in attribs);
    if (!block || second) throw plainError(`${file}: the page must hold one title block.`);
    compare(`${file}: the title block`, titleBlock, block);
  }
  if (own || file === 'index.html')
    compareIds(
      `${file}: expected in this order, each with one [data-verbatim], the paragraphs`,
      own ? [`p${own}`] : paragraphs.map((_, index) => paragraphAnchor(index + 1)),
      shown.map(({ number }) => paragraphAnchor(number)),
    );
  for (const { number, element } of shown) {
    const place = `${file}: paragraph ${number}`;
    const text = paragraphs[number - 1]?.text;
    if (text === undefined) throw plainError(`${place} is not one of the transcript.`);
    compare(place, text, element);
    const sentences = splitSentences(text);
    const spans = DomUtils.findAll(({ attribs }) => /^p\d+s\d+$/u.test(attribs['id'] ?? ''), [element]);
    compareIds(
      `${place}: expected the sentences`,
      sentences.map((sentence) => sentenceAnchor(number, sentence.number)),
      spans.map(({ attribs }) => attribs['id']),
    );
    for (const [index, span] of spans.entries())
      compare(`${place}, sentence ${index + 1}`, sentences[index]?.text ?? '', span);
  }
}

/** The number of the paragraph that an element stands in; 0 for none. */
function findParagraph({ parent }: Element): number {
  if (!(parent && 'attribs' in parent)) return 0;
  return Number(/^p(\d+)$/u.exec(parent.attribs['id'] ?? '')?.[1] ?? findParagraph(parent));
}

function compareIds(place: string, expected: string[], found: (string | undefined)[]): void {
  if (found.join(' ') === expected.join(' ')) return;
  throw plainError(`${place} ${expected.join(' ')} but found ${found.join(' ') || 'none'}.`);
}

function compare(place: string, expected: string, element: Element): void {
  const difference = describeDifference(expected, foldWhitespace(DomUtils.textContent(element)));
  if (difference) throw plainError(`${place} is not what the transcript has: ${difference}.`);
}
