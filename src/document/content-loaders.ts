/** Astro's loaders behind the check of the whole content. */
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError } from './content-error.ts';
import { CONTENT_FOLDER, type Edition } from './edition.ts';

/** What the check found, as the one entry of the collection `faults` holds it: no message where all is well. */
export interface StoredFault {
  message?: string;
  loc?: ContentError['loc'];
  /** How often the same was stored before. */
  reminder: number;
}

/** The loaders of a content folder that is checked as a whole. */
export interface CheckedLoaders {
  /** Wraps a loader so that it takes in nothing before everything is checked: a fault leaves `dist` as it was. */
  guard(loader: Loader): Loader;
  /** Loads the transcripts, which Astro has no reader for. */
  transcripts: Loader;
  /** In development: what is wrong now, for the pages to say; a build stops instead. */
  faults: Loader;
}

/** How long an editor or version control may take to write what belongs together, in milliseconds. */
const SETTLING_TIME = 50;

/**
 * When a fault that is new or gone is stored again, in milliseconds: Astro then tells open pages to reload once more, for
 * one that was loading when it did so first, as any does whose MDX has changed, has not heard it.
 */
const REMINDERS = [1000, 3000];

/**
 * Makes the loaders. `check` reads the content of the project in a folder, once for a build and once for each change in
 * development; there Astro's loaders do not watch by themselves, so that what they take in has always been checked.
 */
export function makeCheckedLoaders(check: (root: string) => Edition): CheckedLoaders {
  let checked: Edition | Error | undefined;
  const loads = new Map<string, () => Promise<void>>();
  const checkAgain = ({ config }: LoaderContext): Edition | Error => {
    try {
      checked = check(fileURLToPath(config.root));
    } catch (error) {
      checked = error instanceof Error ? error : new Error(String(error));
    }
    return checked;
  };

  const guard = (loader: Loader): Loader => ({
    ...loader,
    load: async ({ watcher, ...context }) => {
      const load = async () => {
        context.store.clear();
        await loader.load(context);
      };
      loads.set(context.collection, load);
      const result = checked ?? checkAgain(context);
      if (!(result instanceof Error)) await load();
      else if (!watcher) throw result;
    },
  });

  return {
    guard,
    transcripts: guard({
      name: 'transcripts',
      load: async ({ store }) => {
        if (!checked || checked instanceof Error) return;
        for (const { file, content } of checked.transcripts) store.set({ id: file, data: { content } });
      },
    }),
    faults: {
      name: 'faults',
      load: async (context) => {
        const first = checked ?? checkAgain(context);
        if (first instanceof Error && !context.watcher) throw first;
        // No page is open yet that would have to be told again.
        let stopReminding = storeFault(first, context, []);
        watchContent(context, async () => {
          const wasFaulty = checked instanceof Error;
          stopReminding();
          if (!(checkAgain(context) instanceof Error))
            // Only a collection without a check of its own can be refused now; the pages say that too.
            await Promise.all([...loads.values()].map((load) => load())).catch((error) => {
              checked = error;
            });
          if (checked && (wasFaulty || checked instanceof Error))
            stopReminding = storeFault(checked, context, REMINDERS);
        });
      },
    },
  };
}

/** Stores what was found, and some reminders of it; returns what keeps those that are left from being stored. */
function storeFault(
  found: Edition | Error,
  { store, logger }: LoaderContext,
  reminders: readonly number[],
): () => void {
  const fault: Omit<StoredFault, 'reminder'> =
    found instanceof Error
      ? { message: found.message, ...(found instanceof ContentError && { loc: found.loc }) }
      : {};
  if (fault.message) logger.error(fault.message);
  const save = (reminder: number) => store.set({ id: 'content', data: { ...fault, reminder } });
  save(0);
  const timers = reminders.map((delay, index) => setTimeout(() => save(index + 1), delay).unref());
  return () => timers.forEach(clearTimeout);
}

function watchContent({ watcher, config, logger }: LoaderContext, update: () => Promise<void>): void {
  const folder = fileURLToPath(new URL(`${CONTENT_FOLDER}/`, config.root));
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher?.add(folder);
  for (const event of ['change', 'add', 'unlink'] as const)
    watcher?.on(event, (path: string) => {
      if (!path.startsWith(folder)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(update).catch((error) => logger.error(String(error)));
      }, SETTLING_TIME);
    });
}
