import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES } from '../browser/sites.ts';

const [root, subPath] = SITES;

/** The headers that each kind of file must come with, whoever serves it. */
const EXPECTED: Record<string, Record<string, string>> = {
  '/': {
    'content-security-policy': "frame-ancestors 'none'",
    'cache-control': 'public, max-age=300, must-revalidate',
  },
  '/p/4/': { 'content-security-policy': "frame-ancestors 'none'" },
  '/about/': { 'content-security-policy': "frame-ancestors 'none'", 'x-content-type-options': 'nosniff' },
  '/p/4/embed/': { 'content-security-policy': 'frame-ancestors *' },
  '/service-worker.js': { 'cache-control': 'no-cache', 'referrer-policy': 'strict-origin-when-cross-origin' },
};

/** The types that readers' programs go by. */
const TYPES: Record<string, string> = {
  '/': 'text/html; charset=utf-8',
  '/manifest.webmanifest': 'application/manifest+json',
  '/submission.md': 'text/markdown; charset=utf-8',
  '/submission.txt': 'text/plain; charset=utf-8',
};

/** What `_headers` gives a path: the rules of Netlify, where `*` ends a path and `:name` stands for one segment. */
function readHeaders(file: string, path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const block of readFileSync(file, 'utf8').trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n');
    const expression = pattern.replace(/[.]/gu, '\\.').replace(/\*$/u, '.*').replace(/:\w+/gu, '[^/]+');
    if (!new RegExp(`^${expression}$`, 'u').test(path)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/u.exec(line) ?? [];
      assert.ok(!(name.toLowerCase() in found), `${path} gets ${name} twice`);
      found[name.toLowerCase()] = value;
    }
  }
  return found;
}

test('_headers gives each kind of file its headers, once, at both bases', () => {
  for (const { folder, base } of [root, subPath]) {
    for (const [path, headers] of Object.entries(EXPECTED)) {
      const found = readHeaders(`${folder}/_headers`, base.slice(0, -1) + path);
      for (const [name, value] of Object.entries(headers))
        assert.equal(found[name], value, `${path} ${name}`);
    }
    const asset = readHeaders(`${folder}/_headers`, `${base}_astro/site.abc.js`);
    assert.equal(asset['cache-control'], 'public, max-age=31536000, immutable');
  }
});

/** Does what the examples say for a sub-path: the path before each path that they name. */
function addBase(example: string, base: string): string {
  return example.replace(/(?<=[\s^])\/(?=\(?(?:p\/|_astro|pagefind|service-worker|404))/gu, base);
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
    configure: (folder: string, port: number, base: string) => {
      const site = addBase(readFileSync('.hosting/Caddyfile', 'utf8'), base)
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

for (const [index, [command, { version, configure, run }]] of Object.entries(SERVERS).entries()) {
  for (const { folder: site, base } of SITES) {
    test(`${command} serves the site at ${base} with the example configuration`, {
      skip: spawnSync(command, version).status !== 0 && `${command} is not installed`,
    }, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'host-'));
      mkdirSync(join(folder, 'www'));
      cpSync(site, join(folder, 'www', base), { recursive: true });
      const port = SITES[1].port + 1 + index;
      const configuration = join(folder, 'configuration');
      writeFileSync(configuration, configure(folder, port, base));
      const server = spawn(command, run(folder, configuration), { stdio: 'ignore' });
      try {
        await checkHost(`http://127.0.0.1:${port}${base.slice(0, -1)}`);
      } finally {
        server.kill();
        await new Promise((done) => server.on('exit', done));
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
}

async function checkHost(url: string): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await fetch(url).catch(() => undefined)) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  for (const [path, headers] of Object.entries(EXPECTED)) {
    const response = await fetch(url + path);
    assert.equal(response.status, 200, path);
    for (const [name, value] of Object.entries(headers))
      assert.equal(response.headers.get(name), value, `${path} ${name}`);
  }
  const script = /src="[^"]*(\/_astro\/[^"]+\.js)"/u.exec(await (await fetch(`${url}/`)).text())?.[1] ?? '';
  const asset = await fetch(url + script);
  assert.match(asset.headers.get('content-type') ?? '', /javascript/u);
  assert.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(asset.headers.get('content-security-policy'), null);
  const gone = await fetch(`${url}/_astro/none.js`);
  assert.equal(gone.status, 404);
  assert.doesNotMatch(
    gone.headers.get('cache-control') ?? '',
    /immutable/u,
    'a missing file must not be kept',
  );
  const missing = await fetch(`${url}/p/99/`);
  assert.equal(missing.status, 404);
  assert.match(await missing.text(), /There is no page at this address/u);
  for (const [file, type] of Object.entries(TYPES)) {
    const response = await fetch(url + file);
    assert.equal(response.headers.get('content-type')?.replace(/; ?/u, '; '), type, file);
  }
}
