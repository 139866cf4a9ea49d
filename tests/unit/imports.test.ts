/** The direction of imports, as the house has it: pages → layouts → capability → document. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

/** The few capabilities that may import another, and which. */
const EXCEPTIONS: Record<string, string[]> = { sharing: ['citing'], downloads: ['figures', 'fidelity'] };
/** What stands above all capabilities: they may import any. */
const ABOVE = ['pages', 'layouts', ''];
/** What belongs to all: what a page looks like, and what code in a browser has in common. */
const SHARED = ['styles', 'browser'];
/** The packages that are made for browsers. */
const BROWSER_PACKAGES = ['wink-porter2-stemmer', 'workbox-precaching'];

interface Import {
  file: string;
  /** A path within `src`, or the name of a package. */
  target: string;
  isPackage: boolean;
  /** Gone when the code runs. */
  isType: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:ts|astro)$/u.test(file),
);
const imports = files.flatMap(listImports);

function listImports(file: string): Import[] {
  const source = readFileSync(join('src', file), 'utf8');
  const pattern =
    /^(?:import|export)(?<type> type)?\s(?:[^;'"]*?\sfrom\s)?'(?<path>[^']+)'|<script src="(?<script>\.[^"]+)"|\bimport\('(?<lazy>[^']+)'\)/gmu;
  return [...source.matchAll(pattern)].map(({ groups = {} }) => {
    const path = groups['path'] ?? groups['script'] ?? groups['lazy'] ?? '';
    const isPackage = !path.startsWith('.');
    return {
      file,
      target: isPackage ? path : normalize(join(dirname(file), path.replace(/\?.*$/u, ''))),
      isPackage,
      isType: groups['type'] !== undefined,
    };
  });
}

/** The room of a file: its first folder; none for the configuration of the content. */
function findRoom(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

/** Within the search, what is made at build time and what a reader sees do not know each other, nor does the query them. */
function isAstray(file: string, target: string): boolean {
  const [from, to] = [file, target].map((path) => /^search\/(\w+)\//u.exec(path)?.[1]);
  return from !== undefined && to !== undefined && to !== from && to !== 'query';
}

function mayImport(from: string, to: string): boolean {
  if (from === to || to === 'document' || SHARED.includes(to)) return true;
  if (from === 'document' || SHARED.includes(from) || to === 'pages' || to === '') return from === '';
  if (ABOVE.includes(from)) return true;
  // A layout is a frame: what stands in it does not know it.
  return EXCEPTIONS[from]?.includes(to) ?? false;
}

/** The files that a file reaches when it runs, itself among them. */
function reach(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const { target, isPackage, isType } of imports.filter((found) => found.file === file))
    if (!isPackage && !isType) reach(target, reached);
  return reached;
}

test('imports go from pages over layouts and capabilities to the document, name their file, run in no circle, and browser code needs no server', () => {
  const faults: string[] = [];
  assert.ok(imports.length > 100, `${imports.length} imports`);
  for (const { file, target, isPackage } of imports) {
    if (isPackage) continue;
    if (!mayImport(findRoom(file), findRoom(target)) || isAstray(file, target))
      faults.push(`${file} must not import ${target}`);
    if (!/\.(?:ts|astro|css)$/u.test(target)) faults.push(`${file} names ${target} without its extension`);
  }
  for (const file of files)
    for (const { target, isPackage, isType } of imports.filter((found) => found.file === file))
      if (!isPackage && !isType && reach(target).has(file))
        faults.push(`${file} and ${target} run in a circle`);
  for (const file of files.filter((name) => name.endsWith('.client.ts')))
    for (const reached of reach(file))
      for (const { target, isPackage, isType } of imports.filter((found) => found.file === reached)) {
        if (isPackage && !isType && !BROWSER_PACKAGES.includes(target))
          faults.push(`${file} is for browsers and reaches the package ${target} in ${reached}`);
        if (target.endsWith('.astro')) faults.push(`${file} is for browsers and reaches ${target}`);
      }
  assert.deepEqual(faults, []);
});

test('every package that is imported is one of package.json', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const faults = imports.flatMap(({ file, target, isPackage, isType }) => {
    const [name = ''] = /^(?:@[^/]+\/)?[^/]+/u.exec(target) ?? [];
    if (!isPackage || /^(?:astro|node):/u.test(target) || name in dependencies) return [];
    return isType && (name in devDependencies || `@types/${name}` in devDependencies)
      ? []
      : [`${file}: ${name}`];
  });
  assert.deepEqual(faults, []);
});

test('the README’s tree is the tree', () => {
  const [, tree = ''] = /```\n(content\/.*?)```/su.exec(readFileSync('README.md', 'utf8')) ?? [];
  const named = [...tree.slice(tree.indexOf('src/')).matchAll(/([\w-]+)\/(?=[\s<]|$)/gu)].map(
    ([, name]) => name,
  );
  const listFolders = (folder: string) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
  const folders = [
    ...listFolders('src'),
    ...listFolders('src/search'),
    ...listFolders('tests'),
    'src',
    'tests',
  ];
  assert.deepEqual([...new Set(named)].sort(), [...new Set(folders)].sort());
  for (const file of listFolders('content')
    .map((name) => `${name}/`)
    .concat(readdirSync('content').filter((name) => name.includes('.'))))
    assert.ok(tree.includes(file), `content/${file}`);
});
