/** Astro's loaders behind the check of the whole content. */
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError } from './content-error.ts';
import { CONTENT_FOLDER, type Edition } from './edition.ts';

/** What the check found, as the one entry of the collection `edition` holds it: the document, or what is wrong. */
export interface CheckedContent {
  edition?: Edition | undefined;
  message?: string;
  loc?: ContentError['loc'] | undefined;
  /** How often the same was stored before. */
  reminder: number;
}

/** How long an editor or version control may take to write what belongs together, in milliseconds. */
const SETTLING_TIME = 50;

/**
 * When a fault that is new or gone is stored again, in milliseconds: Astro then tells open pages to reload once more, for
 * one that was loading when it did so first, as any does whose MDX has changed, has not heard it.
 */
const REMINDERS = [1000, 3000, 9000];

/**
 * Makes the loaders. `check` reads the content of the project in a folder, once for a build and once for each change in
 * development; there Astro's loaders do not watch by themselves, so that what they take in has always been checked.
 */
export function makeCheckedLoaders(check: (root: string) => Edition) {
  let checked: Edition | Error | undefined;
  const loads = new Map<string, () => Promise<void>>();
  const checkAgain = ({ config }: Pick<LoaderContext, 'config'>): Edition | Error => {
    try {
      checked = check(fileURLToPath(config.root));
    } catch (error) {
      checked = error as Error;
    }
    return checked;
  };

  return {
    /** Wraps a loader so that it takes in nothing before everything is checked: a fault leaves `dist` as it was. */
    guard: (loader: Loader): Loader => ({
      ...loader,
      load: async ({ watcher, ...context }) => {
        const load = async () => {
          context.store.clear();
          await loader.load(context);
        };
        loads.set(context.collection, load);
        const found = checked ?? checkAgain(context);
        if (!(found instanceof Error)) await load();
        else if (!watcher) throw found;
      },
    }),
    /** Loads the document; in development also what is wrong with it, for the pages to say, where a build stops. */
    edition: {
      name: 'edition',
      load: async (context: LoaderContext) => {
        const { store, logger, watcher } = context;
        checked ??= checkAgain(context);
        if (checked instanceof Error && !watcher) throw checked;
        const save = (reminder: number) =>
          store.set({ id: 'content', data: { ...describeChecked(checked), reminder } });
        const tell = () => {
          if (checked instanceof Error) logger.error(checked.message);
          save(0);
        };
        // No page is open yet that would have to be told again.
        tell();
        watchContent(context, async () => {
          const wasFaulty = checked instanceof Error;
          const isFaulty = checkAgain(context) instanceof Error;
          if (!isFaulty) await Promise.all([...loads.values()].map((load) => load()));
          tell();
          if (wasFaulty || isFaulty)
            for (const [index, delay] of REMINDERS.entries()) setTimeout(save, delay, index + 1).unref();
        });
      },
    },
  };
}

function describeChecked(checked: Edition | Error | undefined): Omit<CheckedContent, 'reminder'> {
  if (!(checked instanceof Error)) return { edition: checked };
  return { message: checked.message, loc: checked instanceof ContentError ? checked.loc : undefined };
}

function watchContent({ watcher, config, logger }: LoaderContext, update: () => Promise<void>): void {
  const folder = fileURLToPath(new URL(`${CONTENT_FOLDER}/`, config.root));
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher?.add(folder);
  watcher?.on('all', (_, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(update).catch((error) => logger.error(String(error)));
    }, SETTLING_TIME);
  });
}
