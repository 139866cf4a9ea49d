import { citationFilePath, paragraphPath, wholeTextPath } from '../document/links.ts';
import { copy } from '../layouts/copy.ts';
import { makeElement } from '../layouts/make-element.ts';
import { fillCitation, formatCitation, type Pinpoint, splitItalics } from './citation.ts';
import { publishedUrl, readChoices, recallStyle, rememberStyle } from './cited.ts';

/** Shows one citation, in the style that the reader chooses: of the document or, by its attributes, of the paragraphs `first` to `last`. */
class CitePanel extends HTMLElement {
  connectedCallback(): void {
    const { styles, files } = readChoices();
    const first = Number(this.getAttribute('first'));
    const pinpoint = first ? { first, last: Number(this.getAttribute('last')) } : undefined;
    const url = publishedUrl(findPath(pinpoint));
    const texts = makeElement('div', { className: 'citation' });
    const select = makeElement(
      'select',
      {},
      ...styles.map(({ id, name }) => makeElement('option', { value: id }, name)),
    );
    select.value = recallStyle()?.id ?? '';
    const fill = () => {
      const style = styles.find(({ id }) => id === select.value);
      return style && fillCitation(style, url, pinpoint);
    };
    const show = () => {
      const { inText, entry = '' } = fill() ?? {};
      texts.replaceChildren(...(inText ? [makeText(inText)] : []), makeText(entry));
    };
    select.addEventListener('change', () => {
      rememberStyle(select.value);
      show();
    });
    show();
    const button = makeElement('button', { type: 'button', className: 'main' }, 'Copy citation');
    button.addEventListener('click', () => {
      const citation = fill();
      if (citation) void copy(formatCitation(citation), 'Citation copied.');
    });
    const number = pinpoint?.first === pinpoint?.last ? pinpoint?.first : undefined;
    const links = files.map(({ extension, name }) =>
      makeElement('a', { href: citationFilePath(extension, number), download: '' }, name),
    );
    this.replaceChildren(
      makeElement('label', {}, 'Style ', select),
      texts,
      makeElement(
        'p',
        { className: 'files' },
        button,
        makeElement('span', {}, 'For reference managers:'),
        ...links,
      ),
    );
  }
}

function findPath(pinpoint: Pinpoint | undefined): string {
  if (!pinpoint) return wholeTextPath();
  const { first, last } = pinpoint;
  return first === last ? paragraphPath(first) : `${wholeTextPath()}#p${first}-p${last}`;
}

function makeText(text: string): HTMLElement {
  return makeElement(
    'p',
    {},
    ...splitItalics(text).map((piece, index) => (index % 2 ? makeElement('i', {}, piece) : piece)),
  );
}

customElements.define('cite-panel', CitePanel);
