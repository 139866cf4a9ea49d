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

let status: HTMLOutputElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something in words, to be seen and to be heard, for some seconds. */
export function announce(words: string): void {
  status ??= document.body.appendChild(document.createElement('output'));
  const output = status;
  output.className = 'toast';
  output.popover = 'manual';
  output.textContent = '';
  // Shown anew each time, so that it lies above whatever popover is open.
  output.hidePopover?.();
  output.showPopover?.();
  // A screen reader only hears words that come after the place for them.
  requestAnimationFrame(() => {
    output.textContent = words;
  });
  clearTimeout(timer);
  timer = setTimeout(() => {
    output.textContent = '';
    output.hidePopover?.();
  }, 5000);
}

function showByHand(text: string): void {
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.popover = 'auto';
  const label = document.createElement('label');
  label.textContent =
    'The browser does not allow copying here. The text is selected: copy it with Ctrl C or ⌘ C, or press on it and choose Copy.';
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.rows = 6;
  area.value = text;
  label.append(area);
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.addEventListener('click', () => panel.remove());
  panel.append(label, close);
  panel.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') panel.remove();
  });
  document.body.append(panel);
  panel.showPopover?.();
  area.focus();
  area.select();
}
