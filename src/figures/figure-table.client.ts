import { compareKeys, isMatch } from './table-rows.ts';

/** Sorts the rows of its table by its columns and filters them by words and unit. */
class FigureTable extends HTMLElement {
  connectedCallback(): void {
    const [controls, words, unit] = [
      this.querySelector('fieldset'),
      this.querySelector('input'),
      this.querySelector('select'),
    ];
    const body = this.querySelector('tbody');
    if (!controls || !words || !unit || !body || this.dataset['ready'] !== undefined) return;
    for (const heading of this.querySelectorAll<HTMLElement>('thead th')) this.#makeSortable(heading, body);
    const filter = () => this.#filter(body, words.value, unit.value);
    controls.addEventListener('input', filter);
    controls.hidden = false;
    this.dataset['ready'] = '';
    // A browser may bring back what was written before the reader left the page.
    filter();
  }

  #makeSortable(heading: HTMLElement, body: HTMLTableSectionElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const isAscending = heading.ariaSort !== 'ascending';
      for (const other of this.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
      heading.ariaSort = isAscending ? 'ascending' : 'descending';
      const column = (heading as HTMLTableCellElement).cellIndex;
      const rows = [...body.rows].sort(
        (one, other) => compareKeys(readKey(one, column), readKey(other, column)) * (isAscending ? 1 : -1),
      );
      body.append(...rows);
    });
  }

  #filter(body: HTMLTableSectionElement, words: string, unit: string): void {
    let shown = 0;
    for (const row of body.rows) {
      const isUnit = unit === '' || row.querySelector('.unit')?.textContent === unit;
      row.hidden = !isUnit || !isMatch(row.textContent, words);
      if (!row.hidden) shown += 1;
    }
    const output = this.querySelector('output');
    if (output) output.value = shown === body.rows.length ? '' : `${shown} of ${body.rows.length} shown`;
  }
}

function readKey(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset['key'] ?? cell?.textContent ?? '';
}

customElements.define('figure-table', FigureTable);
