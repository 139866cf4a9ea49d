/** Reads the files of the content folder, and names the file, and the line or field, of what cannot be read. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { load } from 'js-yaml';
import { ContentError } from './content-error.ts';
import { describeField, describeSchemaFault } from './describe-fault.ts';
import { describeYamlFault } from './describe-yaml-fault.ts';
import { trimWhitespace } from './text.ts';

/** An MDX file taken apart. */
interface Sections {
  /** Its fields. */
  data: unknown;
  body: string;
  /** How many lines stand before the body. */
  linesBefore: number;
}

/**
 * Reads a text as it is, a byte order mark included.
 * @param root the folder of the project
 * @param file a path from there
 * @throws {ContentError} where there is no such file, or it is not UTF-8.
 */
export function readFile(root: string, file: string): string {
  const path = join(root, file);
  if (!existsSync(path)) throw new ContentError('the file is missing; put it back.', { file });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    throw new ContentError('the file is not valid UTF-8; save it as UTF-8.', { file });
  }
}

/**
 * Reads a YAML file.
 * @throws {ContentError} naming the line where it is not YAML.
 */
export function readYaml(root: string, file: string): unknown {
  return parseYaml(dropMark(readFile(root, file)), file, 0);
}

/**
 * Reads an MDX file: its fields between two lines of three hyphens, and its body.
 * @throws {ContentError} where the fields cannot be read.
 */
export function readSections(root: string, file: string): Sections {
  const source = dropMark(readFile(root, file));
  // As Astro has it, so that what is checked is what is rendered.
  const [head, before = '', fields] = /^(\s*\n)?---([\s\S]*?\n)---/u.exec(source) ?? [];
  if (head === undefined || fields === undefined)
    throw new ContentError(
      source.trimStart().startsWith('---')
        ? 'the line of three hyphens that ends the fields is missing; put it back.'
        : 'the fields between two lines of three hyphens are missing at its beginning; put them back.',
      { file, line: 1 },
    );
  const rest = source.slice(head.length);
  const body = trimWhitespace(rest);
  return {
    data: parseYaml(fields, file, countLineEnds(before)),
    body,
    linesBefore: countLineEnds(source.slice(0, head.length + rest.indexOf(body))),
  };
}

/**
 * Checks data by a schema, and that no list holds the same entry twice.
 * @throws {ContentError} naming the field.
 */
export function checkData<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
): z.infer<Schema> {
  const result = schema.safeParse(data);
  if (!result.success) {
    const { problem, field } = describeSchemaFault(result.error, data);
    throw new ContentError(problem, { file, field });
  }
  const twice = findTwice(data, []);
  if (twice)
    throw new ContentError('stands twice in its list; take one out, or give it another name.', {
      file,
      field: describeField(twice, data),
    });
  return result.data;
}

function parseYaml(source: string, file: string, linesBefore: number): unknown {
  try {
    return load(source);
  } catch (error) {
    const { problem, line } = describeYamlFault(error, source);
    throw new ContentError(problem, { file, line: line + linesBefore });
  }
}

/** Finds the first entry that is in its list already: the same value, or another with the same `id`. */
function findTwice(data: unknown, path: PropertyKey[]): PropertyKey[] | undefined {
  if (!data || typeof data !== 'object') return undefined;
  const seen = new Set<unknown>();
  for (const [key, value] of Object.entries(data)) {
    const place = [...path, Array.isArray(data) ? Number(key) : key];
    const identity = value && typeof value === 'object' ? (value as { id?: unknown }).id : value;
    if (Array.isArray(data) && identity !== undefined && seen.has(identity)) return place;
    seen.add(identity);
    const within = findTwice(value, place);
    if (within) return within;
  }
  return undefined;
}

function dropMark(source: string): string {
  return source.replace(/^\uFEFF/u, '');
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}
