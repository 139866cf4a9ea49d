/** Holds the data of a file to its schema, and says in an editor's words what is wrong with it. */
import type { z } from 'astro/zod';
import { findUnsupportedSigns } from '../styles/read-serif.ts';
import { ContentError } from './content-error.ts';
import { nameSign } from './verbatim.ts';

/** Longer values are cut in messages, in UTF-16 units. */
const SHOWN_LENGTH = 48;

/** What kinds of values are called, and how to fix what is none: `$1` stands for it. */
const KINDS: Record<string, [name: string, fix?: string]> = {
  string: ['text', "put it between quotation marks: '$1'"],
  number: ['a number', 'write it in digits alone, without quotation marks'],
  int: ['a whole number', 'write it in digits alone, without quotation marks'],
  boolean: ['true or false'],
  array: ['a list', 'write it between brackets: [$1]'],
  object: ['a group of fields'],
  record: ['a group of fields'],
};

/**
 * Checks data by a schema, and that no list holds the same entry twice.
 * @throws {ContentError} naming the field.
 */
export function checkData<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
): z.infer<Schema> {
  const fail = failIn(data, file);
  const result = schema.safeParse(data, { reportInput: true });
  for (const issue of result.error?.issues ?? []) fail(`${describeIssue(issue)}.`, issue.path);
  for (const { path, value, before } of listValues(data))
    if (before.some((entry) => identify(entry) === identify(value)))
      fail('stands twice in its list; take one out, or give it another name.', path);
  return result.data as z.infer<Schema>;
}

/**
 * Checks that the typeface has every sign of the texts within some data, for the PDF and the pictures have no other.
 * @throws {ContentError} naming the field.
 */
export function checkSigns(data: unknown, file: string): void {
  const fail = failIn(data, file);
  for (const { path, value } of listValues(data)) {
    const [sign] = typeof value === 'string' ? findUnsupportedSigns(value) : [];
    if (sign)
      fail(`holds «${sign}» (${nameSign(sign)}), which the typeface lacks; write it with other signs.`, path);
  }
}

function failIn(data: unknown, file: string): (problem: string, path: readonly PropertyKey[]) => never {
  return (problem, path) => {
    throw new ContentError(problem, { file, field: describeField(path, data) });
  };
}

/** Names a field as an editor finds it: `counts.words`, `figures, entry 8 («900»): value`. */
export function describeField(path: readonly PropertyKey[], data: unknown): string {
  let value = data;
  return path.reduce<string>((name, key, index) => {
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
    if (typeof key === 'number') return `${name}${name && ', '}${describeEntry(key, value)}`;
    if (name === '') return String(key);
    return `${name}${typeof path[index - 1] === 'number' ? ': ' : '.'}${String(key)}`;
  }, '');
}

/** Every value within some data, each with its path and, in a list, the values before it. */
function* listValues(
  data: unknown,
  parents: readonly PropertyKey[] = [],
): Generator<{ path: PropertyKey[]; value: unknown; before: unknown[] }> {
  if (!data || typeof data !== 'object') return;
  for (const [key, value] of Object.entries(data)) {
    const index = Array.isArray(data) ? Number(key) : undefined;
    const path = [...parents, index ?? key];
    yield { path, value, before: Array.isArray(data) ? data.slice(0, index) : [] };
    yield* listValues(value, path);
  }
}

/** What an entry of a list must not share with another: its `id`, or a plain value itself. */
function identify(entry: unknown): unknown {
  return (entry as { id?: unknown } | null)?.id ?? entry;
}

/** Names an entry of a list by its place, counted from 0, and by the words it is known by: `entry 8 («900»)`. */
function describeEntry(index: number, entry: unknown): string {
  const { id, name, text, label, title } = (entry ?? {}) as Record<string, unknown>;
  const known = [id, name, text, label, title].find((value) => typeof value === 'string' && value !== '');
  return known === undefined ? `entry ${index + 1}` : `entry ${index + 1} («${shorten(String(known))}»)`;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const value = issue.input;
  switch (issue.code) {
    case 'invalid_type':
      return issue.path.length === 0 && value == null
        ? 'the file is empty; put its content back'
        : describeType(issue.expected, value);
    case 'unrecognized_keys':
      return `«${issue.keys[0]}» is no field here; take it out, or correct its name`;
    case 'too_big':
      return `is too long: ${String(value).length} characters, where ${issue.maximum} are allowed; shorten it`;
    case 'too_small':
      return typeof value === 'number'
        ? `is ${value}, but must be more than ${issue.minimum}; raise it`
        : `is too short: it needs ${issue.minimum} or more ${Array.isArray(value) ? 'entries' : 'characters'}; add to it`;
    case 'invalid_value':
      return `is ${describeValue(value)}; write one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return `is ${describeValue(value)}, but ${issue.message}; write it so`;
    case 'custom':
      return issue.message;
    default:
      return `cannot be ${describeValue(value)}; write it as it was, or as those beside it are`;
  }
}

function describeType(expected: string, value: unknown): string {
  const [kind, fix = `write ${kind}`] = KINDS[expected] ?? [expected];
  if (value == null) return `is ${value === undefined ? 'missing' : 'empty'}; write ${kind}`;
  const plain = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  return `must be ${kind}, but is ${describeValue(value)}; ${typeof plain === 'object' ? `write ${kind}` : fix.replace('$1', () => String(plain))}`;
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value && typeof value === 'object') return value instanceof Date ? 'a date' : 'a group of fields';
  return typeof value === 'string' ? `the text «${shorten(value)}»` : `«${String(value)}»`;
}

function shorten(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
