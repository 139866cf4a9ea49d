import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

test('nginx serves the site with the example configuration', {
  skip: !hasNginx && 'nginx is not installed',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = SITES[1].port + 1;
  const types = ['/etc/nginx/mime.types', '/usr/local/nginx/conf/mime.types'];
  const server = readFileSync('.hosting/nginx.conf', 'utf8')
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('/var/www/edition', resolve(root.folder))
    .replace('include mime.types;', `include ${types[0]};`);
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(
    configuration,
    `pid ${folder}/pid; error_log ${folder}/error.log; daemon off; user root;
    events {} http { access_log off; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b;
    fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e; ${server} }`,
  );
  execFileSync('nginx', ['-t', '-q', '-p', folder, '-c', configuration]);
  const nginx = spawn('nginx', ['-p', folder, '-c', configuration], { stdio: 'inherit' });
  try {
    const url = `http://127.0.0.1:${port}`;
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
    const script = /src="(\/_astro\/[^"]+\.js)"/u.exec(await (await fetch(url)).text())?.[1] ?? '';
    const asset = await fetch(url + script);
    assert.match(asset.headers.get('content-type') ?? '', /javascript/u);
    assert.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    const missing = await fetch(`${url}/p/99/`);
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /There is no page at this address/u);
    const manifest = await fetch(`${url}/manifest.webmanifest`);
    assert.match(manifest.headers.get('content-type') ?? '', /^application\/manifest\+json/u);
  } finally {
    nginx.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
