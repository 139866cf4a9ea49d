import './search-panel.ts';
import { makeElement } from '../../layouts/make-element.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog, with words where some were written; it is made on first use and keeps what was searched last. */
export function openDialog(folder: string, words = ''): void {
  dialog ??= makeDialog(folder);
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector<HTMLInputElement>('input[type=search]');
  if (field && words && field.value !== words) {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field?.select();
}

function makeDialog(folder: string): HTMLDialogElement {
  const panel = document.createElement('search-panel');
  panel.dataset['index'] = folder;
  const close = makeElement('button', { type: 'button', className: 'close', ariaLabel: 'Close search' }, '×');
  const made = makeElement(
    'dialog',
    { className: 'search-dialog', ariaLabel: 'Search the submission' },
    panel,
    close,
  );
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    const target = event.target as Element;
    // A click beside the box is one on the dialog itself; a hit may lead to the page that is already open.
    if (target === made || target.closest('[data-leaves]')) made.close();
  });
  made.addEventListener('keydown', (event) => {
    // A search field keeps Escape to itself while it holds words.
    if (event.key !== 'Escape') return;
    event.preventDefault();
    made.close();
  });
  document.body.append(made);
  return made;
}
