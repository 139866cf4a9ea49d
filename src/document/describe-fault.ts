/** Says in an editor's words what YAML readers and schemas find. */
import type { z } from 'astro/zod';

/** Says what is wrong with YAML, and in which line of it, counted from 1. */
export function describeYamlFault(error: unknown, source: string): { problem: string; line?: number } {
  const { reason = String(error), mark } = error as { reason?: string; mark?: { line: number } };
  const quoted = /(?:single|double) quoted/u.test(reason);
  const line = quoted ? findOpenQuote(source) : mark && mark.line + 1;
  const mend = quoted
    ? 'a quotation mark is missing; every text that begins with one must end with one'
    : /mapping|implicit key|colon/u.test(reason)
      ? 'put a text that holds a colon, or begins with a sign such as # or @, between quotation marks, and indent as the lines around it'
      : 'compare the line with those around it';
  return { problem: `this is not YAML (${reason}); ${mend}.`, ...(line === undefined ? {} : { line }) };
}

/** The first line whose text opens with a quotation mark that does not close it. */
function findOpenQuote(source: string): number | undefined {
  const index = source
    .split('\n')
    .findIndex((line) => /^(?:[\s-]*(?:[\w-]+:\s+)?)(["'])(?:(?!\1).|\1\1)*$/u.test(line));
  return index < 0 ? undefined : index + 1;
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** Says what a schema found first, and in which field. */
export function describeSchemaFault(
  { issues: [issue] }: z.ZodError,
  data: unknown,
): { problem: string; field?: string } {
  if (!issue) return { problem: 'does not fit its schema.' };
  const field = issue.path
    .map((key, index) =>
      typeof key === 'number'
        ? `${index > 0 ? ', ' : ''}the ${key + 1}${ENDINGS[ORDINALS.select(key + 1)]}`
        : `${index > 0 ? (typeof issue.path[index - 1] === 'number' ? ': ' : '.') : ''}${String(key)}`,
    )
    .join('');
  const value = issue.path.reduce<unknown>(
    (found, key) => (found as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  return { problem: `${describeIssue(issue, value)}.`, ...(field ? { field } : {}) };
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined || value === null)
        return issue.path.length === 0
          ? 'the file is empty; put its content back'
          : `is missing; add ${NAMES[issue.expected] ?? issue.expected}`;
      return `must be ${NAMES[issue.expected] ?? issue.expected}, but is ${describeValue(value)}${issue.expected === 'string' ? `; put it between quotation marks: '${value}'` : ''}`;
    case 'unrecognized_keys':
      return `«${issue.keys[0]}» is no field here; take it out, or mend its name`;
    case 'too_big':
      return `is too long: ${typeof value === 'string' ? value.length : ''} signs, where ${issue.maximum} are allowed; shorten it`;
    case 'too_small':
      return typeof value === 'string' ? 'is empty; write something' : `must hold at least ${issue.minimum}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}, but is ${describeValue(value)}`;
    default:
      return issue.message;
  }
}

const NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each entry on a line that begins with a hyphen',
  object: 'a group of fields',
  record: 'a group of fields',
};

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value && typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `the text «${value}»` : `«${String(value)}»`;
}
