import { makeElement } from './make-element.ts';

/** Opens a dialog that is made for this once, so that no reader mode takes it for text, and is gone when it closes. */
export function openPanel(title: string, ...content: Node[]): void {
  const close = makeElement('button', { type: 'button', className: 'plain' }, 'Close');
  const header = makeElement('header', {}, makeElement('h2', {}, title), close);
  const dialog = makeElement('dialog', { className: 'panel floating', ariaLabel: title }, header, ...content);
  // A press beside the panel closes it too, where the browser knows how.
  dialog.setAttribute('closedby', 'any');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
