/** Sets the document's PDF: Typst's compiler, with the site's own typeface. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readSerif } from '../styles/read-serif.ts';

/** As much of Typst's compiler as is used here; the package of a platform brings no types. */
interface TypstModule {
  NodeCompiler: { create(options: object): { pdf(source: object, options: object): Uint8Array } };
}

const COMPILER = '@myriaddreamin/typst-ts-node-compiler';
const COMPILER_VERSION = '0.7.0';
const { platform, arch } = process;
const compiler = loadCompiler();

/** Why this host cannot make the PDF, to which nothing then links, and what to install; undefined where it can. */
export const missingPdf = compiler
  ? undefined
  : `The PDF is left out: Typst's compiler is not installed for ${platform} ${arch}. Install it with "npm install --no-save ${COMPILER}@${COMPILER_VERSION}".`;

/**
 * Compiles Typst source to a tagged PDF (PDF/UA-1); the same source gives the same bytes.
 * @throws an `Error` that says what the compiler found.
 */
export async function compilePdf(source: string): Promise<Uint8Array> {
  if (!compiler) throw new Error(missingPdf);
  const fontBlobs = Object.values(await readSerif()).map(([latin]) => latin);
  try {
    return compiler.NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs }] }).pdf(
      { mainFileContent: source },
      { pdfStandard: 'ua-1' },
    );
  } catch (error) {
    throw new Error(`submission.pdf cannot be set: ${error}`, { cause: error });
  }
}

function loadCompiler(): TypstModule | undefined {
  // From the folder that the build runs in: the bundled code lies elsewhere.
  const require = createRequire(join(process.cwd(), 'package.json'));
  for (const suffix of ['', `-${platform}-${arch}-gnu`, `-${platform}-${arch}-musl`]) {
    try {
      return require(COMPILER + suffix) as TypstModule;
    } catch {
      // Not this one; the caller says so when none is there.
    }
  }
  return undefined;
}
