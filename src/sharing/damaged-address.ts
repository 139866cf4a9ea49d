/** Addresses that a mail or chat program damaged: the number is still in them. */
import { decodeFully, type Place } from './targets.ts';

/**
 * Reads a path such as `p/4).`, `P/04/`, `p4`, `p/4/%23p4s2` or `p/4/&fbclid=1`, without the site's base.
 * @returns a place that need not be there; undefined where none is named
 */
export function readDamagedAddress(path: string): Place | undefined {
  const [, number, rest = ''] = /^\W*p\W*0*([1-9]\d{0,3})(?!\d)(.*)$/isu.exec(decodeFully(path)) ?? [];
  const paragraph = Number(number);
  if (!number) return undefined;
  const sentence = new RegExp(`(?:^|\\W)(?:p0*${paragraph})?s0*([1-9]\\d*)`, 'iu').exec(rest)?.[1];
  return { paragraph, ...(sentence && { sentence: Number(sentence) }) };
}
