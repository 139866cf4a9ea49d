/** Says in an editor's words why YAML cannot be read. */

/** A fault and its line. */
interface Explanation {
  problem: string;
  line: number;
}

/** A line that is in order: a field, an entry of a list, a comment, or nothing. */
const FIELD = /^\s*(?:- +)*[\w-]+:(?:\s|$)/u;
const IN_ORDER = /^\s*(?:(?:- +)*[\w-]+:(?:\s.*)?|-(?:\s.*)?|#.*)?$/u;
const QUOTE_MEND = 'write it between quotation marks';

/**
 * Says what is wrong, and in which line of the source, counted from 1.
 * @param error what js-yaml threw
 */
export function describeYamlFault(error: unknown, source: string): Explanation {
  const { reason = String(error), mark } = error as { reason?: string; mark?: { line: number } };
  const lines = source.split(/\r\n|\n|\r/u);
  const marked = Math.min(mark?.line ?? 0, lines.length - 1);
  const { problem, line } =
    explainTab(lines, marked) ??
    explainOpenQuote(lines, marked) ??
    explainReason(reason, lines, marked) ??
    explainValue(lines, marked) ??
    explainLine(lines, marked);
  return { problem: `${problem}.`, line: line + 1 };
}

// Lines are counted from 0 from here on.

function explainTab(lines: string[], marked: number): Explanation | undefined {
  if (!/^ *\t/u.test(lines[marked] ?? '')) return undefined;
  return { problem: 'the line is indented by a tab; indent it by spaces', line: marked };
}

/** A text that opens with a quotation mark and is closed neither on its line nor on one that follows as its own. */
function explainOpenQuote(lines: string[], marked: number): Explanation | undefined {
  const line = lines.findIndex((text, index) => {
    const [, mark] = /^\s*(?:- +)*(?:[\w-]+:\s+)?(["'])(?:(?!\1).|\1\1)*$/u.exec(text) ?? [];
    if (!mark || index > marked) return false;
    const next = lines
      .slice(index + 1)
      .find((following) => following.includes(mark) || FIELD.test(following));
    return next === undefined || FIELD.test(next);
  });
  if (line < 0) return undefined;
  return { problem: 'a quotation mark is missing; a text that begins with one must end with one', line };
}

function explainReason(reason: string, lines: string[], marked: number): Explanation | undefined {
  if (reason.startsWith('duplicated mapping key')) {
    const [, field = ''] = /^\s*(?:- +)*([^:]+):/u.exec(lines[marked] ?? '') ?? [];
    return { problem: `the field «${field}» stands twice; take one of them out`, line: marked };
  }
  if (/flow (?:collection|sequence|mapping)/u.test(reason)) {
    const opening = lines.slice(0, marked + 1).findLastIndex((text) => /[[{](?!.*[\]}])/u.test(text));
    return {
      problem: 'a list in brackets lacks a comma or its end; write it like [law, health]',
      line: opening < 0 ? marked : opening,
    };
  }
  if (reason.startsWith('expected a single')) {
    const second = lines.findIndex((text, index) => index > 0 && /^---/u.test(text));
    return {
      problem: 'a line of three hyphens stands between the fields; take it out',
      line: Math.max(second, 0),
    };
  }
  if (/escape/u.test(reason))
    return {
      problem: "a backslash between double quotation marks means another sign; use single ones: '…'",
      line: marked,
    };
  if (/non-printable|null byte/u.test(reason))
    return { problem: 'it holds a sign that cannot be shown; take it out', line: 0 };
  return undefined;
}

/** What YAML takes for more than text in the value of a field. */
function explainValue(lines: string[], marked: number): Explanation | undefined {
  const [, value = ''] = /^\s*(?:- +)*(?:[\w-]+:\s+)?(.*?)\s*$/u.exec(lines[marked] ?? '') ?? [];
  const quote = /^["']/u.exec(value)?.[0];
  if (quote)
    return {
      problem: `the text ends before the line does; inside ${quote}…${quote}, write the sign ${quote} as ${quote === "'" ? "''" : '\\"'}`,
      line: marked,
    };
  const [sign] = /^[@`%*&!|>[\]{},?]/u.exec(value) ?? [];
  if (sign)
    return {
      problem: `a text that begins with ${sign} is read as something else; ${QUOTE_MEND}`,
      line: marked,
    };
  if (/:(?:\s|$)/u.test(value))
    return {
      problem: `a text that holds a colon and a space is read as a field; ${QUOTE_MEND}: '${value}'`,
      line: marked,
    };
  return undefined;
}

/** The last line, up to the marked one, that is neither a field nor an entry; else the marked one is out of line. */
function explainLine(lines: string[], marked: number): Explanation {
  const line = lines.slice(0, marked + 1).findLastIndex((text) => !IN_ORDER.test(text));
  if (line < 0)
    return {
      problem: 'the line begins further left or right than those it belongs to; indent it as they are',
      line: marked,
    };
  if (/^\s*(?:- +)*[\w-]+:\S/u.test(lines[line] ?? ''))
    return { problem: 'a space is missing after the colon; add it', line };
  return {
    problem: 'the line belongs to no field; write it as «field: text», or indent it under its field',
    line,
  };
}
