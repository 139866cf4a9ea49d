/** The typeface of `font-faces.ts` for what is no browser: the PDF, which takes no packed fonts, and the pictures. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { decompress } from 'wawoff2';

/** The faces in use, each as unpacked files (TrueType): Latin, then Latin Extended for the letters that it lacks. */
export interface Serif {
  regular: Uint8Array[];
  semibold: Uint8Array[];
  italic: Uint8Array[];
}

/** Reads and unpacks the typeface's own files. */
export async function readSerif(): Promise<Serif> {
  // One after the other: the converter shares its memory between calls.
  const regular = await unpackFace('400-normal');
  const semibold = await unpackFace('600-normal');
  const italic = await unpackFace('400-italic');
  return { regular, semibold, italic };
}

/** The signs of a text that the typeface cannot draw, each once; a PDF or a picture with one of them would be at fault. */
export function findUnsupportedSigns(text: string): string[] {
  supported ??= new Set(['\n', ...SUBSETS.flatMap((subset) => listSigns(readFace(subset, '400-normal')))]);
  return [...new Set(text).difference(supported)];
}

const SUBSETS = ['latin', 'latin-ext'] as const;

let supported: Set<string> | undefined;

async function unpackFace(face: string): Promise<Uint8Array[]> {
  const [latin, extended] = SUBSETS;
  return [
    // Copies, for what it returns lies in memory that its next call overwrites.
    Buffer.from(await decompress(readFace(latin, face))),
    Buffer.from(await decompress(readFace(extended, face))),
  ];
}

function readFace(subset: (typeof SUBSETS)[number], face: string): Buffer {
  // From the folder that the build runs in: the bundled code lies elsewhere.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  return readFileSync(resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-${face}.woff2`));
}

function listSigns(file: Buffer): string[] {
  const font = create(file);
  return font.isCollection ? [] : font.characterSet.map((code) => String.fromCodePoint(code));
}
