import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SITE_URL, SITES } from '../browser/sites.ts';
import { replaceInFile } from '../unit/fixture/read-fixture.ts';
import { buildProject, copyProject, serveProject } from './project-copy.ts';

const folder = copyProject();
after(() => rmSync(folder, { recursive: true, force: true }));
const content = (file: string) => join(folder, 'content', file);
const dist = join(folder, 'dist');

function listFiles(root: string): string[] {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return all.filter((file) => statSync(join(root, file)).isFile());
}

/** The hash of every file below a folder, by its path. */
function hashFiles(root: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex');
  return Object.fromEntries(listFiles(root).map((file) => [file, hash(file)]));
}

test('a build in another folder and time zone gives the same bytes, the search index included', async () => {
  const { exitCode, output } = await buildProject(folder, {
    SITE_URL,
    TZ: 'Pacific/Auckland',
    LANG: 'de_DE.UTF-8',
  });
  assert.equal(exitCode, 0, output);
  assert.doesNotMatch(output, /SITE_URL/u);
  assert.deepEqual(hashFiles(dist), hashFiles(SITES[0].folder));
});

/** Replaces words in a file of the content; `undo` puts them back. */
function swap(file: string, from: string, to: string): { damage: () => void; undo: () => void } {
  return {
    damage: () => replaceInFile(content(file), from, to),
    undo: () => replaceInFile(content(file), to, from),
  };
}

/** What is damaged, and the sentence that must be printed. */
const FAULTS: Record<string, { damage: () => void; undo: () => void; says: RegExp }> = {
  'a changed word': {
    ...swap('paragraphs/09.mdx', 'universities in the city with', 'universities of the city with'),
    says: /^content\/paragraphs\/09\.mdx: paragraph 9 is not what content\/source\/transcript-b\.txt has: at character \d+ .*; write what the transcript has\.$/mu,
  },
  'a no-break space': {
    ...swap('paragraphs/04.mdx', 'emergency call, sent', 'emergency\u00a0call, sent'),
    says: /^content\/paragraphs\/04\.mdx: paragraph 4 .*a no-break space, U\+00A0/mu,
  },
  'an unknown topic': {
    ...swap('paragraphs/09.mdx', 'topics: [health', 'topics: [wealth'),
    says: /^content\/paragraphs\/09\.mdx: field topics, entry 1: «wealth» is not listed in submission\.yaml/mu,
  },
  'a colon in a title': {
    ...swap('paragraphs/04.mdx', 'title: Emergency medical', 'title: Emergency: medical'),
    says: /^content\/paragraphs\/04\.mdx:3: a text that holds a colon .*'Emergency: medical service'\.$/mu,
  },
  'other counts': {
    ...swap('submission.yaml', 'words: 919', 'words: 918'),
    says: /^content\/submission\.yaml: field counts\.words: is 918, but the text has 919; make them agree\.$/mu,
  },
  'MDX that cannot be read': {
    ...swap('paragraphs/10.mdx', '<PageBreak page={5} />', '<PageBreak page={5}'),
    says: /^content\/paragraphs\/10\.mdx:10: what stands at the sign < cannot be read/mu,
  },
  'an unknown component in the notes': {
    ...swap('pages/about.mdx', '<Transcripts />', '<Transcript />'),
    says: /^content\/pages\/about\.mdx:\d+: there is no component <Transcript>/mu,
  },
  'a missing file': {
    damage: () => renameSync(content('pages/about.mdx'), join(folder, 'about.mdx')),
    undo: () => renameSync(join(folder, 'about.mdx'), content('pages/about.mdx')),
    says: /^content\/pages\/about\.mdx: the file is missing; put it back\.$/mu,
  },
  'a paragraph too many': {
    damage: () => writeFileSync(content('paragraphs/14.mdx'), 'More.'),
    undo: () => rmSync(content('paragraphs/14.mdx')),
    says: /^content\/paragraphs\/14\.mdx: submission\.yaml counts 13 paragraphs/mu,
  },
  'a term without its form': {
    ...swap('terms.yaml', 'forms: [', 'forms: [Atlantis, '),
    says: /^content\/terms\.yaml: field .*«Atlantis» does not occur in the text/mu,
  },
};

for (const [name, { damage, undo, says }] of Object.entries(FAULTS)) {
  test(`${name} ends the build with one plain sentence and leaves the last good one alone`, async () => {
    const before = hashFiles(dist);
    damage();
    const { exitCode, output } = await buildProject(folder);
    undo();
    assert.equal(exitCode, 1);
    assert.match(output, says);
    assert.doesNotMatch(output, /Unable to load|Stack trace|\n +at |UnhandledRejection|Hint:/u);
    assert.deepEqual(hashFiles(dist), before);
  });
}

test('preview serves the last good build whatever the content', async () => {
  replaceInFile(content('submission.yaml'), 'words: 919', 'words: none');
  const server = await serveProject(folder, 'preview');
  try {
    const response = await fetch(`${server.url}/p/4/`);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /15 million emergency call/u);
  } finally {
    await server.stop();
    replaceInFile(content('submission.yaml'), 'words: none', 'words: 919');
  }
});

const MEMORY = '/dev/shm';

test('the flags of astro build say where the site stands and is put, on another file system too, whatever the environment says', async () => {
  const target = existsSync(MEMORY) ? mkdtempSync(join(MEMORY, 'edition-')) : join(folder, 'elsewhere');
  after(() => rmSync(target, { recursive: true, force: true }));
  const out = join(target, 'site');
  const before = hashFiles(dist);
  const { exitCode, output } = await buildProject(folder, { SITE_URL: '', BASE_PATH: '/other/' }, [
    ...['--base', '/x/', '--site', SITE_URL, '--outDir', out],
  ]);
  assert.equal(exitCode, 0, output);
  assert.deepEqual(hashFiles(dist), before);
  // Akoma Ntoso names what has no address by paths of its own, which begin with /akn/.
  const outside = new RegExp(
    `${SITE_URL}/(?!x/)[^"'\\s<)]*|(?:href|src|action|content)="/(?!x/|akn/)[^"]*"|^/(?!x/).*$`,
    'gmu',
  );
  const found = listFiles(out)
    .filter((file) => /(?:\.(?:html|json|xml|txt|md|bib|ris|webmanifest|css)|_headers)$/u.test(file))
    .flatMap((file) =>
      [...readFileSync(join(out, file), 'utf8').matchAll(outside)].map(([address]) => `${file}: ${address}`),
    );
  assert.deepEqual(found, []);
  const worker = readFileSync(join(out, 'service-worker.js'), 'utf8');
  const kept = [...worker.matchAll(/url:[`"]([^`"]+)/gu)].map(([, url = '']) => url);
  assert.ok(kept.includes('/x/p/4/'));
  assert.deepEqual(
    kept.filter((url) => !url.startsWith('/x/')),
    [],
  );
});
