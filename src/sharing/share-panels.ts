/** The panels of a paragraph: made when they are opened, so that no reader mode takes them for text. */
import '../citing/cite-panel.client.ts';
import { publishedUrl } from '../citing/cited.ts';
import { embedPath, paragraphPath, qrPath } from '../document/links.ts';
import { copy } from '../layouts/copy.ts';
import { makeElement } from '../layouts/make-element.ts';
import { estimateEmbedHeight, formatEmbedCode } from './embed.ts';
import { readWords } from './quoted-words.ts';
import { describeTarget, type Target } from './targets.ts';

/** Opens the citation of the paragraphs that a place lies in. */
export function openCitePanel({ first, last }: Target): void {
  const panel = document.createElement('cite-panel');
  panel.setAttribute('first', String(first.paragraph));
  panel.setAttribute('last', String(last.paragraph));
  const paragraphs = { first: { paragraph: first.paragraph }, last: { paragraph: last.paragraph } };
  open(`Cite ${describeTarget(paragraphs)}`, panel);
}

/** Opens the QR code of a paragraph's address. */
export function openQrPanel(number: number): void {
  const src = qrPath(number);
  const image = makeElement('img', {
    src,
    alt: `QR code: ${publishedUrl(paragraphPath(number))}`,
    width: 240,
    height: 240,
  });
  const link = makeElement('a', { href: src, download: `paragraph-${number}.svg` }, 'Download the picture');
  open(`QR code of paragraph ${number}`, image, makeElement('p', {}, link));
  image.addEventListener('error', () =>
    image.replaceWith('The picture could not be loaded. Check the connection.'),
  );
}

/** Opens the code that shows a paragraph inside another page. */
export function openEmbedPanel(number: number): void {
  const page = embedPath(number);
  const name = document.querySelector<HTMLMetaElement>('[property="og:site_name"]')?.content ?? '';
  const value = formatEmbedCode({
    url: publishedUrl(page),
    title: `${name}, paragraph ${number}`,
    height: estimateEmbedHeight(readWords(number).length),
  });
  const button = makeElement('button', { type: 'button', className: 'main' }, 'Copy code');
  button.addEventListener('click', () => void copy(value, `Code to embed paragraph ${number} copied.`));
  open(
    `Embed paragraph ${number}`,
    makeElement(
      'label',
      {},
      'Code to paste into a page',
      makeElement('textarea', { value, rows: 5, readOnly: true, spellcheck: false }),
    ),
    makeElement('p', { className: 'files' }, button, makeElement('a', { href: page }, 'See what it shows')),
  );
}

function open(title: string, ...content: Node[]): void {
  const close = makeElement('button', { type: 'button', className: 'plain' }, 'Close');
  const dialog = makeElement(
    'dialog',
    { className: 'panel' },
    makeElement('header', {}, makeElement('h2', {}, title), close),
    ...content,
  );
  dialog.setAttribute('aria-label', title);
  // A press beside the panel closes it too, where the browser knows how.
  dialog.setAttribute('closedby', 'any');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  // One more press copies what the panel is for.
  dialog.querySelector<HTMLElement>('.main')?.focus();
}
