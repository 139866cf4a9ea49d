/** Says in an editor's words what schemas find. */
import type { z } from 'astro/zod';

/** Longer values are cut in messages, in UTF-16 units. */
const SHOWN_LENGTH = 48;

/** What kinds of values are called, and an example of how one is written. */
const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** Says what a schema found first in some data, and in which field; the file itself is at fault where none is named. */
export function describeSchemaFault(
  { issues: [issue] }: z.ZodError,
  data: unknown,
): { problem: string; field?: string } {
  if (!issue) return { problem: 'it is not what its schema asks for.' };
  const field = describeField(issue.path, data);
  return { problem: `${describeIssue(issue, readPath(data, issue.path))}.`, ...(field ? { field } : {}) };
}

/** Names a field as an editor finds it: `counts.words`, `figures, the 8th («900»): value`. */
export function describeField(path: readonly PropertyKey[], data: unknown): string {
  return path.reduce<string>((name, key, index) => {
    if (typeof key === 'number')
      return `${name}${name && ', '}${describeEntry(key, readPath(data, path.slice(0, index + 1)))}`;
    if (name === '') return String(key);
    return `${name}${typeof path[index - 1] === 'number' ? ': ' : '.'}${String(key)}`;
  }, '');
}

/** Names an entry of a list by its place, counted from 0, and by the words it is known by: `the 8th («900»)`. */
function describeEntry(index: number, entry: unknown): string {
  const { id, name, text, label, title } = (entry ?? {}) as Record<string, unknown>;
  const known = [id, name, text, label, title].find((value) => typeof value === 'string' && value !== '');
  const place = `the ${index + 1}${ENDINGS[ORDINALS.select(index + 1)]}`;
  return known === undefined ? place : `${place} («${shorten(String(known))}»)`;
}

function readPath(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue, value);
    case 'unrecognized_keys':
      return `«${issue.keys[0]}» is no field here; take it out, or correct its name`;
    case 'too_big':
      return typeof value === 'string'
        ? `is too long: ${value.length} signs, where ${issue.maximum} are allowed; shorten it`
        : `is too much: at most ${issue.maximum} is allowed; lower it`;
    case 'too_small':
      if (typeof value === 'number')
        return `is ${value}, but must be more than ${Number(issue.minimum)}; raise it`;
      return Array.isArray(value)
        ? `has too few entries: ${issue.minimum} or more are needed; add one`
        : `is too short: ${issue.minimum} or more signs are needed; write more`;
    case 'invalid_value':
      return `is ${describeValue(value)}; write one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return `is ${describeValue(value)}, but ${issue.message}; write it so`;
    default:
      return issue.message;
  }
}

function describeType({ path, expected }: z.core.$ZodIssueInvalidType, value: unknown): string {
  const kind = KINDS[expected] ?? expected;
  if (path.length === 0)
    return value === undefined || value === null
      ? 'the file is empty; put its content back'
      : `the file must hold ${kind}, but holds ${describeValue(value)}; put it back as it was`;
  if (value === undefined) return `is missing; add ${kind}`;
  if (value === null)
    return `is empty; write ${kind}${expected === 'string' ? ", and one that begins with # between quotation marks, as '#1'" : ''}`;
  const problem = `must be ${kind}, but is ${describeValue(value)}`;
  const plain = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  if (expected === 'string' && typeof plain !== 'object')
    return `${problem}; put it between quotation marks: '${plain}'`;
  if (expected === 'array' && typeof plain !== 'object')
    return `${problem}; write it between brackets: [${plain}]`;
  if (typeof value === 'string' && /^\d[\d,]*$/u.test(value))
    return `${problem}; write it without quotation marks: ${value.replaceAll(',', '')}`;
  return `${problem}; write ${kind}`;
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a date';
  if (value && typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `the text «${shorten(value)}»` : `«${String(value)}»`;
}

function shorten(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
