/** Says in an editor's words why YAML cannot be read. */

// How lines begin: an entry of a list, the value of a field or of an entry, a field.
const ENTRY = '^ *(?:- +)*';
const VALUE = `${ENTRY}(?:[\\w-]+: +)?`;
const FIELD = ' *(?:- +)*[\\w-]+:(?:\\s|$)';

/**
 * A kind of fault: how the source goes on from its line, what is wrong and the mend, with what the first group found
 * as `$1`, and, where that helps, what the parser says.
 */
type Kind = [source: RegExp, problem: string, reason?: RegExp];

/** What may stand above the line at which the parser stops: the last line that fits is meant. */
const KINDS_ABOVE: readonly Kind[] = [
  // Closed neither on its own line nor on one that follows before the next field.
  [
    new RegExp(`${VALUE}(["'])(?:(?!\\1).|\\1\\1)*(?:\\n(?!${FIELD})(?:(?!\\1).)*)*(?:\\n${FIELD}|$)`, 'u'),
    'a quotation mark is missing; a text that begins with one must end with one',
  ],
  [/^.*[^\P{Cc}\t\n]/u, 'it holds a sign that cannot be shown; take it out'],
  [/^---/u, 'a line of three hyphens stands between the fields; take it out', /^expected a single/u],
  [
    /^.*[[{](?!.*[\]}])/u,
    'a list in brackets lacks a comma or its end; write it like [law, health]',
    /flow/u,
  ],
];

/** What stands on the line itself at which the parser stops. */
const KINDS_THERE: readonly Kind[] = [
  [/^ *\t/u, 'the line is indented by a tab; indent it by spaces'],
  [
    new RegExp(`${ENTRY}([^:]+):`, 'u'),
    'the field «$1» stands twice; take one of them out',
    /^duplicated mapping/u,
  ],
  [/^/u, "a backslash between double quotation marks means another sign; use single ones: '…'", /escape/u],
  [
    new RegExp(`${VALUE}(["'])`, 'u'),
    'the text ends before the line does; if it holds the sign $1 itself, put the other kind of quotation mark around it',
  ],
  [
    new RegExp(`${VALUE}([@\`%*&!|>[\\]{},?])`, 'u'),
    'a text that begins with $1 is read as something else; write it between quotation marks',
  ],
  [
    new RegExp(`${ENTRY}[\\w-]+: +(.*:(?: .*)?)(?:\\n|$)`, 'u'),
    "a text that holds a colon and a space is read as a field; write it between quotation marks: '$1'",
  ],
];

const NO_FIELD =
  'the line is no field, or not in its place; write it as «field: text», with a space after the colon, and indent it as those beside it';

/**
 * Says what is wrong, and in which line of the source, counted from 1.
 * @param error what js-yaml threw
 */
export function describeYamlFault(error: unknown, source: string): { problem: string; line: number } {
  const { reason: said = '', mark } = error as { reason?: string; mark?: { line: number } };
  const lines = source.trimEnd().split(/\r\n|\n|\r/u);
  const stop = Math.min(mark?.line ?? lines.length, lines.length - 1);
  const explain = (kinds: readonly Kind[], first: number) => {
    for (const [pattern, problem, reason] of kinds)
      for (let line = stop; line >= first; line -= 1) {
        const match = reason?.test(said) === false ? null : pattern.exec(lines.slice(line).join('\n'));
        if (match) return { problem: `${problem.replace('$1', () => match[1] ?? '')}.`, line: line + 1 };
      }
    return undefined;
  };
  const noField = new RegExp(`^(?! *(?:-(?: |\\n|$)|#|\\n|$)|${FIELD})`, 'u');
  return (
    explain(KINDS_ABOVE, 0) ??
    explain(KINDS_THERE, stop) ??
    explain([[noField, NO_FIELD]], 0) ?? { problem: `${NO_FIELD}.`, line: stop + 1 }
  );
}
