import { copy } from '../layouts/copy.ts';
import { describeTarget, type Target, targetPath } from './targets.ts';

/** Copies the link of a place, at the address where the page is read, and says so; a directive finds words there. */
export function copyLink(target: Target, name = describeTarget(target), directive = ''): Promise<void> {
  const { href } = new URL(targetPath(target), location.href);
  const join = directive && !href.includes('#') ? '#' : '';
  return copy(href + join + directive, `Link to ${name} copied.`);
}
