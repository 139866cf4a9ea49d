import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { replaceInFile } from '../unit/fixture/read-fixture.ts';
import { buildProject, copyProject } from './project-copy.ts';

const folder = copyProject();
after(() => rmSync(folder, { recursive: true, force: true }));

/** A fault in the code of a page, and the one sentence that is said of it. */
const FAULTS: Record<string, { to: string; says: RegExp }> = {
  'a component that adds a sign': {
    to: '<slot />!',
    says: /^index\.html: paragraph 1 is not what the transcript has: at character \d+ expected the end of the text after «.*» but found «.*»\.$/mu,
  },
  'a component that sets a style': {
    to: '<slot /><i style="color:red"></i>',
    says: /^index\.html: the policy forbids the attribute style="color:red" of <i>\.$/mu,
  },
};

for (const [name, { to, says }] of Object.entries(FAULTS)) {
  test(`${name} fails the build, which says where`, async () => {
    const component = join(folder, 'src/reading/Paragraph.astro');
    replaceInFile(component, '<slot />', to);
    const { exitCode, output } = await buildProject(folder);
    replaceInFile(component, to, '<slot />');
    assert.notEqual(exitCode, 0);
    assert.match(output, says);
    assert.doesNotMatch(output, /Stack trace/u);
  });
}

test('a build that is not told its address says so', async () => {
  const { exitCode, output } = await buildProject(folder, { SITE_URL: '' });
  assert.equal(exitCode, 0, output);
  assert.match(output, /Addresses begin with http:\/\/localhost:4321; set SITE_URL before you publish\./u);
});
