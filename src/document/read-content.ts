/** Reads the files of the content folder, and names the file and the line of what cannot be read. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { ContentError } from './content-error.ts';
import { describeYamlFault } from './describe-yaml-fault.ts';

/**
 * Reads a text.
 * @param root the folder of the project
 * @param file a path from there
 * @param ignoreBOM whether a byte order mark is a sign as any other; else it is left out
 * @throws {ContentError} where there is no such file, or it is not UTF-8.
 */
export function readFile(root: string, file: string, ignoreBOM = false): string {
  const path = join(root, file);
  if (!existsSync(path)) throw new ContentError('the file is missing; put it back.', { file });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(readFileSync(path));
  } catch {
    throw new ContentError('the file is not valid UTF-8; save it as UTF-8.', { file });
  }
}

/**
 * Reads a YAML file.
 * @throws {ContentError} naming the line where it is not YAML.
 */
export function readYaml(root: string, file: string): unknown {
  return parseYaml(readFile(root, file), file);
}

/**
 * Reads an MDX file: its fields between two lines of three hyphens, and its body, which begins with an empty line for
 * each before it, so that what reads it counts the lines of the file.
 * @throws {ContentError} where the fields cannot be read.
 */
export function readSections(root: string, file: string): { data: unknown; body: string } {
  const source = readFile(root, file);
  // As Astro has it, so that what is checked is what is rendered.
  const [head, before = '', fields] = /^(\s*\n)?---([\s\S]*?\n)---/u.exec(source) ?? [];
  if (head === undefined || fields === undefined)
    throw new ContentError(
      'the file must begin with its fields between two lines of three hyphens; put back what is missing.',
      { file, line: 1 },
    );
  return {
    data: parseYaml(before + fields, file),
    body: head.replace(/[^\n]/gu, '') + source.slice(head.length),
  };
}

function parseYaml(source: string, file: string): unknown {
  try {
    return load(source);
  } catch (error) {
    const { problem, line } = describeYamlFault(error, source);
    throw new ContentError(problem, { file, line });
  }
}
