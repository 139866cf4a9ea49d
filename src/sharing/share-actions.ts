/** What the sharing controls do, besides copying the link of a paragraph: fetched after the page. */

import { cutQuotation, formatQuotation } from '../citing/citation.ts';
import '../citing/cite-panel.client.ts';
import { cite } from '../citing/cited.ts';
import { announce, copy } from '../layouts/copy.ts';
import { openPanel } from '../layouts/open-panel.ts';
import { copyLink } from './copy-link.ts';
import { readWords } from './quoted-words.ts';
import { readSelection } from './selected-words.ts';
import { describeTarget, type Target, targetPath } from './targets.ts';
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

/** The paragraphs that a place lies in. */
function widen({ first, last }: Target): Target {
  return { first: { paragraph: first.paragraph }, last: { paragraph: last.paragraph } };
}

function openCitePanel(target: Target): void {
  const panel = document.createElement('cite-panel');
  panel.setAttribute('first', String(target.first.paragraph));
  panel.setAttribute('last', String(target.last.paragraph));
  openPanel(`Cite ${describeTarget(widen(target))}`, panel);
  // One more press copies the citation.
  panel.querySelector<HTMLElement>('.main')?.focus();
}

async function copyQuotation(text: string, target: Target, done: string): Promise<void> {
  const { first, last } = target;
  const citation = cite(targetPath(widen(target)), { first: first.paragraph, last: last.paragraph });
  if (!citation) return;
  const { words, isCut } = cutQuotation(text);
  await copy(
    formatQuotation(words, citation),
    isCut ? 'The selection is long: its beginning was copied, cut at a word, with its citation.' : done,
  );
}
