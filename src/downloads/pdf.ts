/** Sets the document's PDF: Typst's compiler, with the site's own typeface. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readSerif } from '../styles/read-serif.ts';

/** As much of Typst's compiler as is used here; the package of a platform brings no types. */
interface TypstCompiler {
  pdf(source: { mainFileContent: string }, options: { pdfStandard: string }): Uint8Array;
}
interface TypstModule {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: Uint8Array[] }[] }): TypstCompiler;
  };
}

const COMPILER = '@myriaddreamin/typst-ts-node-compiler';
const COMPILER_VERSION = '0.7.0';

/** Why this host cannot make the PDF, and what to install; undefined where it can. */
export function explainMissingPdf(): string | undefined {
  if (!loadCompiler())
    return `The PDF is left out: Typst's compiler is not installed for ${process.platform} ${process.arch}. Install it with "npm install --no-save ${COMPILER}@${COMPILER_VERSION}".`;
  return undefined;
}

/** Whether this site has the PDF; where this host cannot make it, nothing links to it. */
export function hasPdf(): boolean {
  return explainMissingPdf() === undefined;
}

/**
 * Compiles Typst source to a tagged PDF (PDF/UA-1); the same source gives the same bytes.
 * @throws an `Error` that says what the compiler found.
 */
export async function compilePdf(source: string): Promise<Uint8Array> {
  const compiler = loadCompiler();
  if (!compiler) throw new Error(explainMissingPdf());
  const fontBlobs = Object.values(await readSerif()).map(([latin]) => latin);
  try {
    return compiler.NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs }] }).pdf(
      { mainFileContent: source },
      { pdfStandard: 'ua-1' },
    );
  } catch (error) {
    throw new Error(`submission.pdf cannot be set: ${describeError(error)}`, { cause: error });
  }
}

// From the folder that the build runs in: the bundled code lies elsewhere.
const require = createRequire(join(process.cwd(), 'package.json'));

function loadCompiler(): TypstModule | undefined {
  const { platform, arch } = process;
  const names = [COMPILER, `${COMPILER}-${platform}-${arch}-gnu`, `${COMPILER}-${platform}-${arch}-musl`];
  for (const name of names) {
    try {
      return require(name) as TypstModule;
    } catch {
      // Not this one; the caller says so when none is there.
    }
  }
  return undefined;
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
