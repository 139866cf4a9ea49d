import { copy } from '../browser/copy.ts';
import { makeElement } from '../browser/make-element.ts';
import { downloadPath, pagePath, wholeTextPath } from '../document/links.ts';
import { CITATION_PLACES, type Citation, formatCitation, splitItalics } from './citation.ts';
import { cite, readChoices, recallStyle, rememberStyle } from './cited.ts';

/** Shows one citation, in the style that the reader chooses: of the document or, by its attributes, of the paragraphs `first` to `last`. */
class CitePanel extends HTMLElement {
  connectedCallback(): void {
    const { styles, files } = readChoices();
    const [first, last] = ['first', 'last'].map((name) => Number(this.getAttribute(name)) || undefined);
    const cited = () => cite(findPath(first, last), first && last ? { first, last } : undefined);
    const options = styles.map(({ id, name }) => makeElement('option', { value: id }, name));
    const select = makeElement('select', {}, ...options);
    select.value = recallStyle().id;
    const texts = makeElement('div', { className: 'citation' });
    const show = () => texts.replaceChildren(...cited().map(makeText));
    show();
    select.addEventListener('change', () => {
      rememberStyle(select.value);
      show();
    });
    const button = makeElement('button', { type: 'button', className: 'main' }, 'Copy citation');
    button.addEventListener('click', () => void copy(formatCitation(cited()), 'Citation copied.'));
    const findFile = (extension: string) => downloadPath(extension, first === last ? first : undefined);
    const links = files.map(({ extension, name }) =>
      makeElement('a', { href: findFile(extension), download: '' }, name),
    );
    this.replaceChildren(
      makeElement('label', {}, 'Style ', select),
      texts,
      makeElement('p', {}, button),
      makeElement('p', { className: 'files' }, makeElement('span', {}, 'For reference managers:'), ...links),
    );
  }
}

function findPath(first?: number, last?: number): string {
  return first === last ? pagePath(first) : `${wholeTextPath()}#p${first}-p${last}`;
}

function makeText(text: string, index: number, { length }: Citation): HTMLElement {
  const pieces = splitItalics(text).map((piece, at) => (at % 2 ? makeElement('i', {}, piece) : piece));
  const place = makeElement('small', {}, (length > 1 && CITATION_PLACES[index]) || '');
  return makeElement('p', {}, place, ...pieces);
}

customElements.define('cite-panel', CitePanel);
