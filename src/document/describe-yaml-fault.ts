/** Says in an editor's words why YAML cannot be read. */
import type { YAMLException } from 'js-yaml';

/** What editors do most: how the line reads, and what is wrong and the fix. */
const HINTS: readonly [line: RegExp, problem: string][] = [
  [/^ *\t.*/u, 'the line is indented by a tab; indent it by spaces'],
  [
    /^[ -]*[\w-]+: +(?!["'])(.*:(?: .*)?)$/u,
    "a text that holds a colon and a space is read as a field; write it between quotation marks: '$1'",
  ],
];

/**
 * Says what is wrong, and in which line of the source, counted from 1, where that is known.
 * @param error what js-yaml threw
 */
export function describeYamlFault(error: unknown, source: string): { problem: string; line?: number } {
  const { reason, mark } = error as { reason: string; mark?: YAMLException['mark'] };
  const lines = source.trimEnd().split(/\r\n|\n|\r/u);
  const at = Math.min(mark?.line ?? 0, lines.length - 1);
  const line = lines[at] ?? '';
  for (const [pattern, problem] of HINTS)
    if (pattern.test(line)) return { problem: `${line.replace(pattern, problem)}.`, line: at + 1 };
  // Of YAML's documents editors have not heard.
  const said = reason.replace('document', 'text');
  const problem = `the fields cannot be read: ${said}; correct this line or one above it, and mind quotation marks, commas, brackets and spaces.`;
  return mark ? { problem, line: at + 1 } : { problem };
}
