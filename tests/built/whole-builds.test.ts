import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SITE_URL, SITES } from '../browser/sites.ts';
import { replaceInFile } from '../unit/fixture/read-fixture.ts';
import { buildProject, copyProject } from './project-copy.ts';

const folder = copyProject();
after(() => rmSync(folder, { recursive: true, force: true }));

/** The hash of every file below a folder, by its path. */
function hashFiles(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(root, file)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}

test('a build without an earlier one that fails says that there is none', async () => {
  const yaml = join(folder, 'content/submission.yaml');
  replaceInFile(yaml, 'words: 919', 'words: 918');
  const { exitCode, output } = await buildProject(folder);
  replaceInFile(yaml, 'words: 918', 'words: 919');
  assert.notEqual(exitCode, 0);
  assert.match(output, /content\/submission\.yaml: field counts\.words is 918, but the text has 919\./u);
  assert.match(output, /there is no earlier one in dist\./u);
});

test('a build in another folder and time zone gives the same bytes, the search index included', async () => {
  const { exitCode, output } = await buildProject(folder, {
    SITE_URL,
    TZ: 'Pacific/Auckland',
    LANG: 'de_DE.UTF-8',
  });
  assert.equal(exitCode, 0, output);
  assert.deepEqual(hashFiles(join(folder, 'dist')), hashFiles(SITES[0].folder));
});

const FAULTS: Record<
  string,
  { damage?: () => () => void; environment?: Record<string, string>; says: RegExp }
> = {
  'a changed word': {
    damage: () =>
      swap('content/paragraphs/09.mdx', 'universities in the city with', 'universities of the city with'),
    says: /content\/paragraphs\/09\.mdx: paragraph 9 is not what content\/source\/transcript-b\.txt has: at character/u,
  },
  'an unknown topic': {
    damage: () => swap('content/paragraphs/09.mdx', 'topics: [health', 'topics: [wealth'),
    says: /content\/paragraphs\/09\.mdx: field topics names «wealth»/u,
  },
  'a component that drops a space': {
    damage: () => swap('src/components/Paragraph.astro', '<slot />', '<slot />!'),
    says: /index\.html: paragraph 1 is not what the source has: at character \d+ expected the end/u,
  },
  'a sub-path without slashes': {
    environment: { BASE_PATH: 'submission' },
    says: /BASE_PATH: «submission» must begin and end with a slash, like \/submission\/\./u,
  },
};

/** Replaces words in a file of the copy and returns the way back. */
function swap(file: string, from: string, to: string): () => void {
  replaceInFile(join(folder, file), from, to);
  return () => replaceInFile(join(folder, file), to, from);
}

for (const [name, { damage, environment, says }] of Object.entries(FAULTS)) {
  test(`${name} fails the build with one clear sentence and leaves the last good one alone`, async () => {
    const before = hashFiles(join(folder, 'dist'));
    const restore = damage?.();
    const { exitCode, output } = await buildProject(folder, environment);
    restore?.();
    assert.notEqual(exitCode, 0);
    assert.match(output, says);
    assert.equal(
      output.split('The build failed; dist is as it was after the last good one.').length,
      2,
      output,
    );
    assert.deepEqual(hashFiles(join(folder, 'dist')), before);
  });
}
