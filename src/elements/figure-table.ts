import { compareKeys, isMatch } from './table-rows.ts';

/** Sorts the rows of its table by its columns and filters them by words and unit. */
class FigureTable extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const body = this.querySelector('tbody');
    if (!form || !body || this.dataset['ready'] !== undefined) return;
    for (const heading of this.querySelectorAll<HTMLElement>('thead th')) this.#makeSortable(heading, body);
    form.hidden = false;
    form.addEventListener('input', () => this.#filter(form, body));
    form.addEventListener('submit', (event) => event.preventDefault());
    // A browser may bring back what was written before the reader left the page.
    this.#filter(form, body);
    this.dataset['ready'] = '';
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

  #filter(form: HTMLFormElement, body: HTMLTableSectionElement): void {
    const data = new FormData(form);
    const [words, unit] = [String(data.get('words')), String(data.get('unit'))];
    let shown = 0;
    for (const row of body.rows) {
      const isUnit = unit === '' || row.querySelector('.unit')?.textContent === unit;
      row.hidden = !isUnit || !isMatch(row.textContent, words);
      if (!row.hidden) shown += 1;
    }
    const output = form.querySelector('output');
    if (output) output.value = shown === body.rows.length ? '' : `${shown} of ${body.rows.length} shown`;
  }
}

function readKey(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset['key'] ?? cell?.textContent ?? '';
}

customElements.define('figure-table', FigureTable);
