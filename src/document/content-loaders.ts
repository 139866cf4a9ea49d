/** Astro's loaders behind the check of the whole content. */
import type { Loader } from 'astro/loaders';
import { ContentError } from './content-error.ts';
import { CONTENT_FOLDER, type Edition } from './edition.ts';

/** What the check finds, as the collection `faults` holds it. */
export interface StoredFault {
  /** None where all is well. */
  message?: string;
  loc?: { file: string; line: number; column: number } | undefined;
}

/** The loaders of a content folder that is checked as a whole. */
export interface CheckedLoaders {
  /** Wraps a loader so that a build takes in nothing before everything is checked, and `dist` stays as it was. */
  guard(loader: Loader): Loader;
  /** Loads the transcripts, which Astro has no reader for. */
  transcripts: Loader;
  /** In development: what is wrong now, for the pages to say; a build stops instead. */
  faults: Loader;
}

/** Makes the loaders; `check` throws a `ContentError` at the first fault. */
export function makeCheckedLoaders(check: () => Edition): CheckedLoaders {
  let checked: Edition | undefined;
  const checkOnce = (): Edition => {
    checked ??= check();
    return checked;
  };
  return {
    guard: (loader) => ({
      ...loader,
      load: async (context) => {
        if (!context.watcher) checkOnce();
        try {
          await loader.load(context);
        } catch (error) {
          // In development the pages say what `faults` holds, and the server goes on.
          if (!context.watcher) throw error;
          context.logger.warn(String(error instanceof Error ? error.message.split('\n')[0] : error));
        }
      },
    }),
    transcripts: {
      name: 'transcripts',
      load: async ({ store, watcher }) => {
        const load = () => {
          store.clear();
          for (const { file, content } of check().transcripts) store.set({ id: file, data: { content } });
        };
        if (!watcher) {
          for (const { file, content } of checkOnce().transcripts) store.set({ id: file, data: { content } });
          return;
        }
        attempt(load);
        follow(watcher, () => attempt(load));
      },
    },
    faults: {
      name: 'faults',
      load: async ({ store, watcher, logger }) => {
        if (!watcher) {
          checkOnce();
          return;
        }
        const update = () => {
          const fault = attempt(check);
          if (fault) logger.error(fault.message);
          store.set({ id: 'content', data: { ...(fault && { message: fault.message, loc: fault.loc }) } });
        };
        update();
        follow(watcher, update);
      },
    },
  };
}

function attempt(act: () => unknown): ContentError | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

function follow(watcher: NonNullable<Parameters<Loader['load']>[0]['watcher']>, act: () => void): void {
  watcher.add(CONTENT_FOLDER);
  for (const event of ['change', 'add', 'unlink'] as const)
    watcher.on(event, (path: string) => {
      if (path.includes(`/${CONTENT_FOLDER}/`)) act();
    });
}
