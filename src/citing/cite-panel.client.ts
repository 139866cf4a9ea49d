import { copy } from '../browser/copy.ts';
import { makeElement } from '../browser/make-element.ts';
import { downloadPath, pagePath, wholeTextPath } from '../document/links.ts';
import { formatCitation, labelCitation, splitItalics } from './citation.ts';
import { cite, readChoices, recallStyle, rememberStyle } from './cited.ts';

/** Shows one citation, in the style that the reader chooses: of the document or, by its attributes, of the paragraphs `first` to `last`. */
class CitePanel extends HTMLElement {
  connectedCallback(): void {
    const { styles, files } = readChoices();
    const [first, last] = ['first', 'last'].map((name) => Number(this.getAttribute(name)) || undefined);
    const cited = () => cite(findPath(first, last), first && last ? { first, last } : undefined);
    const options = styles.map(({ id, name }) => makeElement('option', { value: id }, name));
    const select = makeElement('select', {}, ...options);
    select.value = recallStyle()?.id ?? '';
    const texts = makeElement('div', { className: 'citation' });
    const show = () => {
      const citation = cited() ?? [];
      texts.replaceChildren(...citation.map((text, index) => makeText(text, labelCitation(citation, index))));
    };
    show();
    select.addEventListener('change', () => {
      rememberStyle(select.value);
      show();
    });
    const button = makeElement('button', { type: 'button', className: 'main' }, 'Copy citation');
    button.addEventListener('click', () => {
      const citation = cited();
      if (citation) void copy(formatCitation(citation), 'Citation copied.');
    });
    const links = files.map(({ extension, name }) =>
      makeElement(
        'a',
        { href: downloadPath(extension, first === last ? first : undefined), download: '' },
        name,
      ),
    );
    const label = makeElement('span', {}, 'For reference managers:');
    this.replaceChildren(
      makeElement('label', {}, 'Style ', select),
      texts,
      makeElement('p', {}, button),
      makeElement('p', { className: 'files' }, label, ...links),
    );
  }
}

function findPath(first?: number, last?: number): string {
  return first === last ? pagePath(first) : `${wholeTextPath()}#p${first}-p${last}`;
}

function makeText(text: string, label: string): HTMLElement {
  const pieces = splitItalics(text);
  return makeElement(
    'p',
    {},
    makeElement('small', {}, label),
    ...pieces.map((piece, index) => (index % 2 ? makeElement('i', {}, piece) : piece)),
  );
}

customElements.define('cite-panel', CitePanel);
