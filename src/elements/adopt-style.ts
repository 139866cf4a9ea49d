import style from './search.css?inline';

let isAdopted = false;

/** Gives the document the style of what search adds to it, once. */
export function adoptStyle(): void {
  if (isAdopted) return;
  isAdopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}
