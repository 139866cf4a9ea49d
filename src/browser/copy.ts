/** Copying, and saying so. */
import { makeElement } from './make-element.ts';
import { openPanel } from './open-panel.ts';

/** Puts a text on the clipboard and says so; where that is refused, shows it selected for copying by hand. */
export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    showByHand(text);
    return;
  }
  announce(done);
}

let timer: ReturnType<typeof setTimeout> | undefined;
const status = makeElement('output', { className: 'toast floating bar' });

/** Says something in words, to be seen and to be heard, for some seconds. */
export function announce(words: string): void {
  // What stands outside of an open dialog is neither seen nor heard.
  const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  if (status.parentNode !== place) place.append(status);
  status.textContent = '';
  say(status, words);
  clearTimeout(timer);
  timer = setTimeout(() => {
    status.textContent = '';
  }, 5000);
}

/** Puts words into a place that is heard: a screen reader only hears those that come after the place for them. */
export function say(place: Element, words: string): void {
  requestAnimationFrame(() => {
    place.textContent = words;
  });
}

function showByHand(text: string): void {
  const area = makeElement('textarea', { readOnly: true, rows: 6, value: text });
  const help =
    'The browser does not allow copying here. The text is selected: copy it with Ctrl C or ⌘ C, or press on it and choose Copy.';
  openPanel('Copy by hand', makeElement('label', {}, help, area));
  area.select();
}
