/** Small web servers with the habits of real hosts, good and bad. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pagefind': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** What a host does of its own accord; without any it serves the files and answers a folder with its page. */
export interface Habits {
  /** Leads every folder to its address with the last slash, or without. */
  slash?: 'added' | 'stripped';
  /** Leads `x.html` to `x`, and there answers with the file. */
  stripsHtml?: boolean;
  /** Says that `/404.html` itself does not exist. */
  hides404?: boolean;
  /** Adds a comment to every HTML file. */
  addsComment?: boolean;
  /** Serves what it has no better name for as `text/plain`. */
  plainTypes?: boolean;
}

/** A running host. */
export interface Host {
  /** The start page of the site. */
  url: string;
  /** What was asked for so far, as paths with their queries. */
  requests: string[];
  /** Paths below the base that it answers with 403 from now on. */
  refused: Set<string>;
  close(): Promise<void>;
}

/** Starts a host for built sites, each a folder under its base, on a port that the system gives; the first has the `url`. */
export async function startHost(
  sites: readonly { folder: string; base: string }[],
  habits: Habits = {},
): Promise<Host> {
  const requests: string[] = [];
  const refused = new Set<string>();
  const server = createServer(async (request, response) => {
    requests.push(request.url ?? '');
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const site = [...sites]
      .sort((first, second) => second.base.length - first.base.length)
      .find(({ base }) => pathname.startsWith(base));
    const path = site ? normalize(decodeURIComponent(pathname.slice(site.base.length))) : '..';
    if (!site || path.startsWith('..')) return void response.writeHead(404).end();
    if (refused.has(path)) return void response.writeHead(403).end('Refused.');
    const lead = (target: string) => response.writeHead(301, { Location: site.base + target + search }).end();
    const bare = path.replace(/(?:^\.|\/)$/u, '');
    const isFolder = (await readIfThere(join(site.folder, bare, 'index.html'))) !== undefined;
    if (isFolder && bare !== '' && habits.slash) {
      const wanted = habits.slash === 'added' ? `${bare}/` : bare;
      if (path !== wanted) return void lead(wanted);
    }
    if (habits.stripsHtml && path.endsWith('.html'))
      return void lead(path.replace(/(?:\/?index)?\.html$/u, ''));
    const candidates = isFolder
      ? [join(bare, 'index.html')]
      : [path, ...(habits.stripsHtml ? [`${path}.html`] : [])];
    for (const file of candidates) {
      const body = await readIfThere(join(site.folder, file));
      if (body && !(habits.hides404 && file === '404.html')) return send(response, 200, file, body);
    }
    send(
      response,
      404,
      '404.html',
      (await readIfThere(join(site.folder, '404.html'))) ?? Buffer.from('Not found.'),
    );
  });

  function send(response: ServerResponse, status: number, file: string, body: Buffer): void {
    const extension = extname(file);
    const isPlain = habits.plainTypes && !['.html', '.js', '.css', '.svg'].includes(extension);
    const comment = habits.addsComment && extension === '.html' ? `<!-- ${new Date().toISOString()} -->` : '';
    response
      .writeHead(status, {
        'Content-Type': (isPlain ? undefined : TYPES[extension]) ?? 'text/plain; charset=utf-8',
        // As the headers of the site ask for: what the browser has kept must not come into a newer offline copy.
        'Cache-Control': extension === '.html' ? 'public, max-age=300, must-revalidate' : 'no-cache',
      })
      .end(Buffer.concat([body, Buffer.from(comment)]));
  }

  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${sites[0]?.base ?? '/'}`,
    requests,
    refused,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}
