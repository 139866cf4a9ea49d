/** What the sharing controls do, besides copying links. */

import { formatQuotation } from '../citing/citation.ts';
import '../citing/cite-panel.client.ts';
import { copy } from '../browser/copy.ts';
import { makeElement } from '../browser/make-element.ts';
import { openPanel } from '../browser/open-panel.ts';
import { cite, publishedUrl } from '../citing/cited.ts';
import { paragraphPath, qrPath } from '../document/links.ts';
import { nameShare, type Share } from './copy-link.ts';
import { describeTarget, type Target, targetPath } from './targets.ts';

/** Copies words alone (`text`) or with their citation (`quotation`), or shows their citation (`cite`) or QR code (`code`). */
export async function act(action: string | undefined, share: Share): Promise<void> {
  const { target, words } = share;
  const [first, last] = [target.first.paragraph, target.last.paragraph];
  // Paragraphs are cited, not sentences.
  const cited = { first: { paragraph: first }, last: { paragraph: last } };
  if (action === 'code') return showCode(first);
  if (action === 'text') return copy(words, `Text copied: ${nameShare(share)}.`);
  if (action === 'cite') return openCitePanel(cited);
  const citation = cite(targetPath(cited), { first, last });
  return copy(formatQuotation(words, citation), `Quotation and citation copied: ${nameShare(share)}.`);
}

function showCode(paragraph: number): void {
  const address = publishedUrl(paragraphPath(paragraph));
  const code = makeElement('img', { src: qrPath(paragraph), alt: `QR code of ${address}`, width: 240 });
  openPanel(`Paragraph ${paragraph}`, code, makeElement('p', {}, address));
}

function openCitePanel(target: Target): void {
  const panel = document.createElement('cite-panel');
  panel.setAttribute('first', String(target.first.paragraph));
  panel.setAttribute('last', String(target.last.paragraph));
  openPanel(`Cite ${describeTarget(target)}`, panel);
  // One more press copies the citation.
  panel.querySelector<HTMLElement>('.main')?.focus();
}
