/** What link checkers, converters and text browsers find on the built pages. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { LinkChecker } from 'linkinator';
import { foldWhitespace } from '../../src/document/text.ts';
import { edition } from '../browser/edition.ts';
import { SITES, siteUrl } from '../browser/sites.ts';

const [site] = SITES;

function has(program: string): string | false {
  return spawnSync('which', [program]).status === 0
    ? false
    : `${program} is not installed; .ci/run installs it`;
}

test('linkinator finds no broken link and no broken fragment on the whole site', async () => {
  const server = spawn('node', ['tests/browser/serve-site.ts', site.folder, site.base, String(site.port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(server.stdout, 'data');
    const { links } = await new LinkChecker().check({
      path: siteUrl(site),
      recurse: true,
      checkFragments: true,
      // Published addresses lead to the host that the test build is told of, which is not there.
      linksToSkip: ['^https://edition\\.example/', '^(?!http://localhost)'],
    });
    const broken = links
      .filter(({ state }) => state === 'BROKEN')
      .map(({ url, parent }) => `${url} in ${parent}`);
    assert.deepEqual(broken, []);
    assert.ok(links.length > 100, `${links.length} links`);
  } finally {
    server.kill();
  }
});

test('no page holds a placeholder', () => {
  for (const page of ['index.html', 'p/4/index.html', 'about/index.html'])
    assert.doesNotMatch(
      readFileSync(`${site.folder}/${page}`, 'utf8').replace(/<script.*?<\/script>/gsu, ''),
      /[{}]n[{}]|%7Bn%7D|<template/u,
      page,
    );
});

test('pandoc makes a document of the whole text', { skip: has('pandoc') }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pandoc-'));
  try {
    const file = join(folder, 'text.docx');
    const { status, stderr } = spawnSync('pandoc', ['index.html', '-o', file], {
      cwd: site.folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    // Without rsvg-convert pandoc leaves out the pictures of buttons; nothing else may be amiss.
    assert.doesNotMatch(
      stderr.replace(/^\[WARNING\] Could not convert image .*$/gmu, ''),
      /\[WARNING\]|error/iu,
    );
    const { stdout } = spawnSync('pandoc', [file, '-t', 'plain', '--wrap=none'], { encoding: 'utf8' });
    // Plain text puts italics between underscores.
    const text = foldWhitespace(stdout.replaceAll('_', ''));
    for (const paragraph of edition.paragraphs)
      assert.ok(text.includes(paragraph.text), `paragraph ${paragraph.number}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const [program, ...options] of [
  ['w3m', '-dump', '-T', 'text/html', '-cols', '100'],
  ['lynx', '-dump', '-nolist', '-width=100'],
] as const)
  test(`${program} shows the text, and the contents with one number each`, { skip: has(program) }, () => {
    const { stdout } = spawnSync(program, [...options, `${site.folder}/index.html`], { encoding: 'utf8' });
    const text = stdout.replace(/\s+/gu, ' ');
    assert.match(text, /We believe that the Chinese government/u);
    assert.match(text, /2 The amended Red Cross Law/u);
    assert.doesNotMatch(text, /\d\.\s+\d+ The amended|\{n\}/u);
  });
