import { copy } from '../browser/copy.ts';
import { readSource } from './source-words.ts';
import { describeTarget, type Target, targetPath } from './targets.ts';

/** Words of the text. */
export interface Share {
  /** The sentences or paragraphs that they stand in. */
  target: Target;
  /** The source's, whatever a translator put in their place; paragraphs are parted by an empty line. */
  words: string;
  /** What follows the address, to find just these words; none where the target says it all. */
  directive?: string;
}

/** Copies the link of words, at the address where the page is read, and says so. */
export function copyLink(share: Share): Promise<void> {
  const { href } = new URL(targetPath(share.target), location.href);
  return copy(href + (share.directive ?? ''), `Link copied: ${nameShare(share)}.`);
}

/** Says in words what is copied; the paragraph whose page it is need not be named. */
export function nameShare({ target, directive }: Share): string {
  const [paragraph, ...others] = readSource().keys();
  return directive ? 'the selected words' : describeTarget(target, others.length > 0 ? undefined : paragraph);
}
