/** What the sharing controls do, besides copying the link of a paragraph: fetched after the page. */

import { cutQuotation, formatQuotation } from '../citing/citation.ts';
import { cite } from '../citing/cited.ts';
import { paragraphPath } from '../document/links.ts';
import { announce, copy } from '../layouts/copy.ts';
import { copyLink } from './copy-link.ts';
import { readWords } from './quoted-words.ts';
import { readSelection } from './selected-words.ts';
import { openCitePanel, openEmbedPanel, openQrPanel } from './share-panels.ts';
import { type Target, targetPath } from './targets.ts';
import { encodeTextDirective } from './text-fragment.ts';

/** Does what a control of a paragraph is for. */
export async function act(action: string, number: number): Promise<void> {
  const target: Target = { first: { paragraph: number }, last: { paragraph: number } };
  switch (action) {
    case 'text':
      return copy(readWords(number), `Text of paragraph ${number} copied.`);
    case 'quotation':
      return copyQuotation(
        readWords(number),
        target,
        `Quotation of paragraph ${number} with its citation copied.`,
      );
    case 'cite':
      return openCitePanel(target);
    case 'qr':
      return openQrPanel(number);
    case 'embed':
      return openEmbedPanel(number);
    case 'share':
      return share(number);
  }
}

/** Does what a control of selected words is for. */
export async function actOnSelection(action: string, range: Range): Promise<void> {
  const selected = readSelection(range);
  if (!selected) {
    announce('No word of the text is selected.');
    return;
  }
  const { target, words, directive } = selected;
  if (action === 'cite') return openCitePanel(target);
  if (action === 'quotation') return copyQuotation(words, target, 'Quotation with its citation copied.');
  if (!directive) return copyLink(target);
  return copyLink(target, 'the selected words', `:~:text=${encodeTextDirective(directive)}`);
}

async function copyQuotation(text: string, { first, last }: Target, done: string): Promise<void> {
  const [from, to] = [{ paragraph: first.paragraph }, { paragraph: last.paragraph }];
  const citation = cite(targetPath({ first: from, last: to }), { first: from.paragraph, last: to.paragraph });
  if (!citation) return;
  const { words, isCut } = cutQuotation(text);
  await copy(
    formatQuotation(words, citation),
    isCut ? 'The selection is long: its beginning was copied, cut at a word, with its citation.' : done,
  );
}

async function share(number: number): Promise<void> {
  const site =
    document.querySelector<HTMLMetaElement>('[property="og:site_name"]')?.content ?? document.title;
  try {
    await navigator.share({
      title: `${site}, paragraph ${number}`,
      url: new URL(paragraphPath(number), location.href).href,
    });
  } catch (error) {
    // A reader who closes the sheet needs no message.
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      announce('The system could not share the link. Copy it instead.');
  }
}
