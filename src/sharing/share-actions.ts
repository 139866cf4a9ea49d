/** What the sharing controls do: fetched after the page. */
import { formatCitation, formatQuotation } from '../citing/old-citation.ts';
import { estimateEmbedHeight } from './embed.ts';
import { foldWhitespace } from '../document/text.ts';
import { markStyle, publishedUrl, readCitation, recallStyle, rememberStyle } from '../citing/cited.ts';
import { announce, copy } from '../layouts/copy.ts';

for (const tools of document.querySelectorAll('share-tools')) markStyle(tools);

/** Does what a control is for, to the paragraph whose number stands on its tools. */
export async function act(button: HTMLButtonElement, tools: HTMLElement): Promise<void> {
  const number = Number(tools.dataset['number']);
  const path = (tools.dataset['path'] ?? '').replace('/p/0/', `/p/${number}/`);
  const name = number ? `paragraph ${number}` : 'the document';
  const style = button.closest<HTMLElement>('[data-style]')?.dataset['style'] ?? recallStyle();
  const cite = () => readCitation(tools, style, { first: number, last: number }, publishedUrl(path));
  const link = new URL(path, location.href).href;
  const menu = button.closest<HTMLElement>('.menu');
  menu?.hidePopover();
  switch (button.dataset['action']) {
    case 'link':
      return copy(link, `Link to ${name} copied.`);
    case 'text':
      return copy(readWords(number), `Text of ${name} copied.`);
    case 'quotation': {
      const citation = cite();
      if (!citation) return;
      return copy(
        formatQuotation(readWords(number), citation),
        `Quotation of ${name} with its citation copied.`,
      );
    }
    case 'citation': {
      const citation = cite();
      if (!citation) return;
      rememberStyle(style, tools);
      return copy(formatCitation(citation), `Citation of ${name} copied. Quotations now use this style.`);
    }
    case 'embed':
      return copy(tools.querySelector('textarea')?.value ?? '', `Code to embed ${name} copied.`);
    case 'share':
      return share(link, name);
    case 'open':
      return openPanel(button.value, number, publishedUrl(path), tools);
  }
}

/** The words of a paragraph as the source has them. */
function readWords(number: number): string {
  return foldWhitespace(document.querySelector(`#p${number} [data-verbatim]`)?.textContent ?? '');
}

async function share(url: string, name: string): Promise<void> {
  const site =
    document.querySelector<HTMLMetaElement>('[property="og:site_name"]')?.content ?? document.title;
  try {
    await navigator.share({ title: `${site}, ${name}`, url });
  } catch (error) {
    // A reader who closes the sheet needs no message.
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      announce('The system could not share the link. Copy it instead.');
  }
}

/** Makes the panels anew for the paragraph and opens one. */
function openPanel(id: string, number: number, url: string, tools: HTMLElement): void {
  const template = tools.querySelector('template');
  if (!template) return;
  for (const panel of tools.querySelectorAll('.panel')) panel.remove();
  const panels = document.importNode(template.content, true);
  const height = String(estimateEmbedHeight(readWords(number).length));
  const fill = (text: string) =>
    text.replaceAll('{n}', String(number)).replaceAll('{url}', url).replaceAll('{height}', height);
  for (const item of panels.querySelectorAll<HTMLElement>('[data-at]')) {
    const [one = ''] = (item.dataset['at'] ?? '').split('|');
    fillTexts(item, (text) => text.replace('{at}', one));
  }
  fillTexts(panels, fill);
  for (const element of panels.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (value.includes('{')) element.setAttribute(name, fill(value));
  tools.append(panels);
  markStyle(tools);
  tools.querySelector<HTMLElement>(`#${id}`)?.showPopover();
}

function fillTexts(root: Node, fill: (text: string) => string): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.includes('{')) node.nodeValue = fill(node.nodeValue);
}
