/** Marks what an address names and says what was shared: fetched on arrival at such an address. */
import { describeTarget, listAnchors, parseTarget } from './targets.ts';

/** Marks what the present address names, brings it into view, and says so where somebody shared it. */
export function show(notice: HTMLElement, isShared: boolean): void {
  const root = document.documentElement;
  delete root.dataset['cleared'];
  unmark();
  const known = [...document.querySelectorAll('[data-verbatim]')].map((words) => ({
    number: Number(words.closest('[id]')?.id.slice(1)),
    sentences: words.querySelectorAll('[id]:not([role])').length,
  }));
  const target = parseTarget(location.hash, known);
  if (!target) return;
  // What is there under this very name, the browser has found and marked by itself.
  if (!document.getElementById(location.hash.slice(1))) {
    const elements = listAnchors(target, known).map((anchor) => document.getElementById(anchor));
    for (const element of elements) if (element) element.dataset['shared'] = '';
    elements[0]?.scrollIntoView({ behavior: 'instant' });
  }
  const words = notice.querySelector('p');
  const clear = notice.querySelector('button');
  if (!isShared || !words || !clear) return;
  notice.hidden = false;
  // A screen reader only hears words that come after the place for them.
  requestAnimationFrame(() => {
    words.textContent = `Shared with you: ${describeTarget(target)}`;
  });
  clear.onclick = () => {
    root.dataset['cleared'] = '';
    unmark();
    notice.hidden = true;
    history.replaceState(history.state, '', location.pathname + location.search);
  };
}

function unmark(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-shared]'))
    delete element.dataset['shared'];
}
