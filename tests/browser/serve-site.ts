/**
 * Serves a built site as a plain static host would: `node serve-site.ts <folder> <base> <port> [quality]`. Text goes
 * out packed with brotli: lightly, as hosts do that pack while they serve, or with quality 11, as those do that packed before.
 * A file that a browser has is asked for again, and answered with 304 where it is the same.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const TEXT = /^text|json|xml/u;

const [folder = '', base = '/', port = '', quality = '4'] = process.argv.slice(2);

/** What was packed once, by the hash of its bytes: packing takes longer than all the rest. */
const packed = new Map<string, Buffer>();

function pack(body: Buffer, hash: string): Buffer {
  const params = { [constants.BROTLI_PARAM_QUALITY]: Number(quality) };
  const result = packed.get(hash) ?? brotliCompressSync(body, { params });
  packed.set(hash, result);
  return result;
}

/** The file of a path below the base; a folder answers with its index, anything else with nothing. */
async function readPath(pathname: string): Promise<{ type: string; body: Buffer } | undefined> {
  if (!pathname.startsWith(base)) return undefined;
  const rest = normalize(decodeURIComponent(pathname.slice(base.length)));
  const file = rest === '.' || rest.endsWith('/') ? join(rest, 'index.html') : rest;
  if (file.startsWith('..')) return undefined;
  try {
    return {
      type: TYPES[extname(file)] ?? 'application/octet-stream',
      body: await readFile(join(folder, file)),
    };
  } catch {
    return undefined;
  }
}

createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const found = await readPath(pathname);
  const { type, body } = found ?? {
    type: 'text/html; charset=utf-8',
    body: await readFile(join(folder, '404.html')),
  };
  const isPacked = TEXT.test(type) && /\bbr\b/u.test(String(request.headers['accept-encoding']));
  const hash = createHash('sha1').update(body).digest('base64');
  const tag = `"${hash}"`;
  if (found && request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  response.writeHead(found ? 200 : 404, {
    'Content-Type': type,
    ...(found && { ETag: tag }),
    ...(isPacked && { 'Content-Encoding': 'br' }),
  });
  response.end(isPacked ? pack(body, hash) : body);
}).listen(Number(port), () => console.log(`listening on ${port}`));
