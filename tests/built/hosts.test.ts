import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { listFiles } from '../../src/site/built-page.ts';
import { type HeaderRule, listHeaderRules } from '../../src/site/host-headers.ts';
import { SITES } from '../browser/sites.ts';
import { type Habits, startHost } from '../browser/start-host.ts';

const [root] = SITES;
const listBuilt = (folder: string) => listFiles(pathToFileURL(`${resolve(folder)}/`));
const RULES = listHeaderRules(listBuilt(root.folder).filter((file) => file.endsWith('.html')));

/** Every address of a built site, as paths below its base. */
function listPaths(folder: string): string[] {
  return listBuilt(folder)
    .filter((file) => file !== '_headers' && file !== '404.html')
    .map((file) => file.replace(/(^|\/)index\.html$/u, '$1'));
}

/** The types that readers' programs go by. */
const TYPES: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  'manifest.webmanifest': 'application/manifest+json',
  'submission.md': 'text/markdown; charset=utf-8',
  'submission.txt': 'text/plain; charset=utf-8',
};

/** Damaged addresses of paragraph 4 that a host can lead to it. */
const DAMAGED = ['p4', 'p4/', 'P/4/', 'p/04/', 'p/4).', 'p/4.', 'p/4,', 'P4'];

/** What the rules say of a path, as Netlify reads them: `*` ends a path and `:name` stands for one segment. */
function findHeaders(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path: pattern, headers } of rules) {
    const expression = pattern.replace(/[.]/gu, '\\.').replace(/\*$/u, '.*').replace(/:\w+/gu, '[^/]+');
    if (!new RegExp(`^${expression}$`, 'u').test(path)) continue;
    for (const [name, value] of Object.entries(headers)) {
      assert.ok(!(name in found), `${path} gets ${name} twice`);
      found[name] = value;
    }
  }
  return found;
}

/** The rules that a `_headers` file holds, their paths below the base. */
function readRules(file: string, base: string): HeaderRule[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      assert.ok(path.startsWith(base), path);
      return {
        path: path.slice(base.length),
        headers: Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/u, 2) as [string, string])),
      };
    });
}

test('_headers holds the rules, at both bases, and no file gets a header twice', () => {
  for (const { folder, base } of SITES) assert.deepEqual(readRules(`${folder}/_headers`, base), RULES);
  const kinds = new Set(listPaths(root.folder).map((path) => JSON.stringify(findHeaders(RULES, path))));
  // Files named by their bytes, pages, embedded pages, the worker, anything else.
  assert.equal(kinds.size, 5);
});

/** Does what the example of nginx says for a sub-path. */
function addBase(example: string, base: string): string {
  return example.replace(/(?<=\s)\/(?=404|service-worker|p\/\$1)|(?<=\^)\//gu, base);
}

/** A server, how its example is made to serve the test build on a port, and the command that runs it from a folder. */
const SERVERS = {
  nginx: {
    version: ['-v'],
    configure: (folder: string, port: number, base: string) => {
      const server = addBase(readFileSync('.hosting/nginx.conf', 'utf8'), base)
        .replace('listen 8080', `listen 127.0.0.1:${port}`)
        .replace('/var/www/edition', join(folder, 'www'))
        .replace('include mime.types;', 'include /etc/nginx/mime.types;');
      return `pid ${folder}/pid; error_log ${folder}/error.log; daemon off; user root;
        events {} http { access_log off; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b;
        fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e; ${server} }`;
    },
    run: (folder: string, configuration: string) => ['-p', folder, '-c', configuration],
  },
  caddy: {
    version: ['version'],
    configure: (folder: string, port: number) => {
      const site = readFileSync('.hosting/Caddyfile', 'utf8')
        .replace('localhost:8080', `http://127.0.0.1:${port}`)
        .replace('/var/www/edition', join(folder, 'www'));
      return `{\n\tadmin off\n\tstorage file_system ${folder}\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n${site}`;
    },
    run: (_folder: string, configuration: string) => [
      'run',
      '--config',
      configuration,
      '--adapter',
      'caddyfile',
    ],
  },
};

for (const [command, { version, configure, run }] of Object.entries(SERVERS)) {
  for (const { folder: site, base } of SITES) {
    test(`${command} with the example configuration serves the site at ${base} by the same rules`, {
      skip: spawnSync(command, version).status !== 0 && `${command} is not installed; .ci/run installs it`,
    }, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'host-'));
      mkdirSync(join(folder, 'www'));
      cpSync(site, join(folder, 'www', base), { recursive: true });
      const port = await findPort();
      const configuration = join(folder, 'configuration');
      writeFileSync(configuration, configure(folder, port, base));
      const server = spawn(command, run(folder, configuration), {
        env: { ...process.env, BASE_PATH: base },
        stdio: 'ignore',
      });
      try {
        const url = `http://127.0.0.1:${port}${base}`;
        await waitFor(url);
        await checkHeaders(url, listPaths(site));
        await checkFaults(url);
      } finally {
        server.kill();
        await new Promise((done) => server.on('exit', done));
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
}

/** A port that was free a moment ago. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function waitFor(url: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await fetch(url).catch(() => undefined)))
    assert.ok(Date.now() < deadline, `${url} does not answer`);
}

const RULED = [...new Set(RULES.flatMap(({ headers }) => Object.keys(headers)))];

async function checkHeaders(url: string, paths: string[]): Promise<void> {
  for (const path of paths) {
    const response = await fetch(url + path);
    await response.arrayBuffer();
    assert.equal(response.status, 200, path);
    const expected = findHeaders(RULES, path);
    for (const name of RULED)
      assert.equal(response.headers.get(name), expected[name] ?? null, `${path}: ${name}`);
    if (path.endsWith('.js')) assert.match(response.headers.get('content-type') ?? '', /javascript/u);
  }
  for (const [path, type] of Object.entries(TYPES)) {
    const response = await fetch(url + path);
    assert.equal(response.headers.get('content-type')?.replace(/; ?/u, '; '), type, path);
  }
}

async function checkFaults(url: string): Promise<void> {
  for (const path of ['_astro/none.js', 'p/99/', 'p/99', 'p99', 'p/0/', 'about/none/', 'p/4x/']) {
    const response = await fetch(url + path);
    assert.equal(response.status, 404, path);
    assert.doesNotMatch(response.headers.get('cache-control') ?? '', /immutable/u, path);
    assert.match(await response.text(), /There is no page at this address/u, path);
  }
  for (const path of DAMAGED) {
    const response = await fetch(url + path);
    assert.equal(response.status, 200, path);
    assert.equal(response.url, `${url}p/4/`, path);
  }
  assert.equal((await fetch(`${url}about`)).url, `${url}about/`);
}

const HABITS: Record<string, Habits> = {
  'leads to the last slash': { slash: 'added' },
  'leads away from the last slash and strips .html': { slash: 'stripped', stripsHtml: true },
  'answers with and without the last slash, and /404.html with 404': { hides404: true },
  'adds a comment to HTML and serves what it does not know as text': { addsComment: true, plainTypes: true },
};

for (const [name, habits] of Object.entries(HABITS)) {
  test(`a host that ${name} answers every address that a page names`, async () => {
    const host = await startHost([root], habits);
    try {
      const named = new Set<string>();
      for (const path of listPaths(root.folder).filter(
        (candidate) => candidate === '' || candidate.endsWith('/'),
      )) {
        const html = await (await fetch(host.url + path)).text();
        for (const [, address = ''] of html.matchAll(/\s(?:href|src)="(\/[^"#?]*)/gu)) named.add(address);
      }
      assert.ok(named.size > 60, `${named.size} addresses`);
      // What the share panel fills in when it knows the paragraph.
      for (const address of [...named].filter((candidate) => !candidate.includes('{'))) {
        const response = await fetch(new URL(address, host.url));
        await response.arrayBuffer();
        assert.equal(response.status, 200, address);
      }
    } finally {
      await host.close();
    }
  });
}
