import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

/** What each folder of `src` may import, besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  pages: ['layouts', 'components', 'document', 'styles'],
  layouts: ['components', 'document', 'styles'],
  components: ['document'],
  elements: ['search', 'document'],
  search: ['document'],
  markup: ['document'],
  build: ['document', 'search'],
  document: [],
};
/** The parts of `document` that need neither Node nor Astro and may go to browsers. */
const FOR_BROWSERS = ['citation', 'embed', 'links', 'targets', 'text', 'text-fragment'].map(
  (name) => `document/${name}.ts`,
);
const BROWSER = ['elements', 'search'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:ts|astro)$/u.test(file),
);
const imports = files.flatMap((file) =>
  [
    ...readFileSync(join('src', file), 'utf8').matchAll(
      /^(import(?: type)?)\s+(?:[^;']*?from\s+)?'(\.[^']+)'|<script src="(\.[^"]+)"|import\('(\.[^']+)'\)/gmsu,
    ),
  ].map(([, keyword, path, script, lazy]) => ({
    file,
    isType: keyword === 'import type',
    isScript: script !== undefined,
    target: normalize(join(dirname(file), path ?? script ?? lazy ?? '')),
  })),
);

test('the imports of src are found', () => {
  assert.ok(imports.length > 40, `${imports.length} imports`);
});

for (const { file, target, isScript } of imports) {
  const [from = '', to = ''] = [file, target].map((path) => path.split('/')[0]);
  if (from === to || file === 'content.config.ts') continue;
  test(`${file} may reach ${target}`, () => {
    // Browser code is reached by <script src> alone.
    if (isScript) assert.ok(BROWSER.includes(to));
    else assert.ok(MAY_IMPORT[from]?.includes(to), `${from} must not import ${to}`);
  });
}

test('browser code takes nothing that needs the server', () => {
  const offending = imports.filter(
    ({ file, target, isType }) =>
      BROWSER.includes(file.split('/')[0] ?? '') &&
      !isType &&
      target.startsWith('document/') &&
      !FOR_BROWSERS.includes(target),
  );
  assert.deepEqual(offending, []);
});

test('relative imports name their file with its extension', () => {
  assert.deepEqual(
    imports
      .filter(({ target }) => !/\.(?:ts|astro|css)(?:\?inline)?$/u.test(target))
      .map(({ file, target }) => `${file}: ${target}`),
    [],
  );
});

test('only paragraphs.ts asks Astro for the collection', () => {
  const callers = files.filter((file) => readFileSync(join('src', file), 'utf8').includes('getCollection('));
  assert.deepEqual(callers, ['document/paragraphs.ts']);
});
