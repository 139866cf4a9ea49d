/**
 * Turns the plain links beside the paragraphs of the whole text into buttons that open the one menu;
 * where the browser knows no popovers they stay links.
 */
export function offerMenu(tools: HTMLElement): void {
  const menu = tools.querySelector<HTMLElement>('#paragraph-menu');
  const title = menu?.querySelector('p');
  const page = menu?.querySelector('a');
  if (!menu || !title || !page || !('popover' in menu)) return;
  let opener: HTMLElement | undefined;
  menu.addEventListener('toggle', ({ newState }) =>
    opener?.toggleAttribute('data-open', newState === 'open'),
  );
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-share]')) {
    const { href } = link;
    const number = link.dataset['share'] ?? '';
    const button = document.createElement('button');
    for (const { name, value } of link.attributes) if (name !== 'href') button.setAttribute(name, value);
    button.popoverTargetElement = menu;
    // Before the browser opens the menu.
    button.addEventListener('click', () => {
      opener = button;
      tools.dataset['number'] = number;
      title.textContent = `Paragraph ${number}`;
      page.href = href;
    });
    link.replaceWith(button);
  }
}
