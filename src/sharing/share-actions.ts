/** What the sharing controls do, besides copying links. */

import { cutQuotation, formatQuotation } from '../citing/citation.ts';
import '../citing/cite-panel.client.ts';
import { copy } from '../browser/copy.ts';
import { openPanel } from '../browser/open-panel.ts';
import { cite } from '../citing/cited.ts';
import type { Share } from './copy-link.ts';
import { describeTarget, type Target, targetPath } from './targets.ts';

/** Copies words alone (`text`) or with their citation (`quotation`), or shows their citation (`cite`). */
export async function act(action: string | undefined, { target, words }: Share): Promise<void> {
  const [first, last] = [target.first.paragraph, target.last.paragraph];
  // Paragraphs are cited, not sentences.
  const cited = { first: { paragraph: first }, last: { paragraph: last } };
  if (action === 'text') return copy(words, `Text of ${describeTarget(target)} copied.`);
  if (action === 'cite') return openCitePanel(cited);
  const citation = cite(targetPath(cited), { first, last });
  const quoted = cutQuotation(words);
  return copy(
    formatQuotation(quoted.words, citation),
    quoted.isCut
      ? 'The selection is long: its beginning was copied, cut at a word, with its citation.'
      : 'Quotation with its citation copied.',
  );
}

function openCitePanel(target: Target): void {
  const panel = document.createElement('cite-panel');
  panel.setAttribute('first', String(target.first.paragraph));
  panel.setAttribute('last', String(target.last.paragraph));
  openPanel(`Cite ${describeTarget(target)}`, panel);
  // One more press copies the citation.
  panel.querySelector<HTMLElement>('.main')?.focus();
}
