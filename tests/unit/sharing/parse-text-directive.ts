import type { TextDirective } from '../../../src/sharing/text-fragment.ts';

/** Reads a directive back; `undefined` when it is not one. */
export function parseTextDirective(encoded: string): TextDirective | undefined {
  const tokens = encoded.split(',');
  const directive: TextDirective = { start: '' };
  try {
    if (tokens[0]?.endsWith('-')) directive.prefix = decodeURIComponent(tokens.shift()?.slice(0, -1) ?? '');
    if (tokens.at(-1)?.startsWith('-')) directive.suffix = decodeURIComponent(tokens.pop()?.slice(1) ?? '');
    const [start, end, ...others] = tokens;
    if (!start || others.length > 0) return undefined;
    directive.start = decodeURIComponent(start);
    if (end !== undefined) directive.end = decodeURIComponent(end);
  } catch {
    return undefined;
  }
  return directive;
}
