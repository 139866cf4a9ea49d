import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { ContentError } from '../../../src/document/content-error.ts';
import { makeCheckedLoaders } from '../../../src/document/content-loaders.ts';
import { readFixture } from '../fixture/read-fixture.ts';

const edition = readFixture();
const FAULT = new ContentError('is wrong; fix it.', { file: 'content/x.yaml', field: 'title' });

/** As much of Astro as a loader needs: stores, and in development a watcher of `/project`. */
function makeAstro(watcher?: EventEmitter) {
  const stores = new Map<string, Map<string, unknown>>();
  const context = (collection: string) => {
    const store = new Map<string, unknown>();
    stores.set(collection, store);
    return {
      collection,
      config: { root: pathToFileURL('/project/') },
      logger: { error: () => {} },
      watcher: watcher && Object.assign(watcher, { add: () => {} }),
      store: {
        clear: () => store.clear(),
        set: ({ id, data }: { id: string; data: unknown }) => store.set(id, data),
      },
    } as unknown as LoaderContext;
  };
  return { stores, context };
}

/** Loaders over a check that can be told to fail, and how often it and the wrapped loader were called. */
function makeLoaders() {
  const state = { isFaulty: false, checks: 0, loads: 0 };
  const { guard, edition: document } = makeCheckedLoaders(() => {
    state.checks += 1;
    if (state.isFaulty) throw FAULT;
    return edition;
  });
  const wrapped = guard({
    name: 'wrapped',
    load: async ({ watcher }) => {
      assert.equal(watcher, undefined, 'it must not watch by itself');
      state.loads += 1;
    },
  });
  return { state, loaders: { wrapped, document } };
}

test('a build checks once and then loads; a fault ends it before anything is loaded', async () => {
  const { state, loaders } = makeLoaders();
  const { stores, context } = makeAstro();
  await Promise.all(Object.entries(loaders).map(([name, loader]) => loader.load(context(name))));
  assert.deepEqual([state.checks, state.loads], [1, 1]);
  assert.deepEqual(stores.get('document')?.get('content'), { edition, reminder: 0 });

  const faulty = makeLoaders();
  faulty.state.isFaulty = true;
  for (const [name, loader] of Object.entries(faulty.loaders))
    await assert.rejects(loader.load(context(name)), FAULT);
  assert.equal(faulty.state.loads, 0);
});

/** Starts the loaders in development, with timers that the test moves. */
async function startDevelopment(t: TestContext, isFaulty: boolean) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const watcher = new EventEmitter();
  const { state, loaders } = makeLoaders();
  state.isFaulty = isFaulty;
  const { stores, context } = makeAstro(watcher);
  await Promise.all(Object.entries(loaders).map(([name, loader]) => loader.load(context(name))));
  const settle = async (milliseconds: number) => {
    t.mock.timers.tick(milliseconds);
    await new Promise(setImmediate);
  };
  const readFault = () => stores.get('document')?.get('content') as { message?: string; reminder: number };
  return { watcher, state, settle, readFault };
}

test('in development files that change together are read once, and files elsewhere not at all', async (t) => {
  const { watcher, state, settle } = await startDevelopment(t, false);
  assert.deepEqual([state.checks, state.loads], [1, 1]);
  watcher.emit('all', 'change', '/project/content/paragraphs/01.mdx');
  watcher.emit('all', 'unlink', '/project/content/paragraphs/02.mdx');
  watcher.emit('all', 'add', '/project/content/source/edited.txt');
  await settle(100);
  assert.deepEqual([state.checks, state.loads], [2, 2]);
  watcher.emit('all', 'change', '/project/src/content/page.ts');
  await settle(100);
  assert.equal(state.checks, 2);
});

test('in development a fault is stored until it is fixed, and told again to pages that were loading', async (t) => {
  const { watcher, state, settle, readFault } = await startDevelopment(t, true);
  assert.equal(readFault().message, FAULT.message);
  assert.equal(state.loads, 0);
  state.isFaulty = false;
  watcher.emit('all', 'change', '/project/content/x.yaml');
  await settle(100);
  assert.equal(state.loads, 1);
  assert.deepEqual(readFault(), { edition, reminder: 0 });
  await settle(5000);
  assert.deepEqual(readFault(), { edition, reminder: 2 });
});
