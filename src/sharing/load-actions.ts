import { announce } from '../layouts/copy.ts';
import { whenIdle } from '../layouts/idle.ts';

type Actions = typeof import('./controls.ts');

let actions: Actions | undefined;

/** What the controls do, where it is there already: a browser may let only code write to the clipboard that did not have to wait. */
export function getActions(): Actions | undefined {
  return actions;
}

/** Fetches what the controls do, once; where that fails, the next call tries again. */
export async function loadActions(): Promise<Actions | undefined> {
  actions ??= await import('./controls.ts').catch(() => undefined);
  return actions;
}

/** As `loadActions`, but says in words when it fails. */
export async function demandActions(): Promise<Actions | undefined> {
  const loaded = await loadActions();
  if (!loaded)
    announce('This could not be loaded. Check the connection, or open the page again, and try once more.');
  return loaded;
}

/** Fetches it when the page is complete or, on a spared line, when a reader first comes near these controls or selects words. */
export function prepareActions(controls: HTMLElement): void {
  const load = () => void loadActions();
  whenIdle(load);
  for (const event of ['pointerover', 'focusin']) controls.addEventListener(event, load, { once: true });
  document.addEventListener('selectionchange', demandForSelection);
}

function demandForSelection(): void {
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', demandForSelection);
  void demandActions();
}
