import { recall } from './storage.ts';

/** What the reader chose is kept as: `off` where no key alone may be a shortcut. */
export const SINGLE_KEYS = 'single-keys';

/**
 * Whether a press is a shortcut of one key: not while something is written or composed, nor where the reader wants none,
 * for a voice or a slip can press it by mistake (WCAG 2.1.4).
 */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || recall(SINGLE_KEYS) === 'off')
    return false;
  return !(event.target as Element).closest?.('input, textarea, select, [contenteditable], dialog');
}
