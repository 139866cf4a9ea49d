/** What is done to the finished site, in the order in which it is done. */
import { rmSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { listFiles, readPage, writePage } from './built-page.ts';
import { checkWords, listTextPages, readPublishedTranscript } from './check-words.ts';
import { makePolicy } from './content-policy.ts';
import { type HeadLinks, placeHeadLinks, VITE_MANIFEST, writeViteManifest } from './head-links.ts';
import { formatHeaders, listHeaderRules } from './host-headers.ts';
import { bundleWorker, listEntries, WORKER } from './offline-copy.ts';
import { plainError } from './plain-error.ts';

/** What other rooms have done to the finished site. */
export interface FinishOptions {
  /** Names the links that pages get when the build has named its files; told the built site's folder. */
  makeHeadLinks?: (dir: URL) => HeadLinks | Promise<HeadLinks>;
}

/**
 * Finishes the built site: it knows of it only what lies in its folder and where it will stand. To be listed last.
 * Whatever is wrong stops the build in one sentence.
 */
export function finishSite({ makeHeadLinks = () => ({}) }: FinishOptions = {}): AstroIntegration {
  let base = '/';
  return {
    name: 'finish-site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [writeViteManifest()] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = listFiles(dir).filter((file) => file.endsWith('.html'));
        const transcript = readPublishedTranscript(dir);
        const links = await makeHeadLinks(dir);
        requirePages([...listTextPages(transcript), ...Object.keys(links)], new Set(pages));

        for (const file of pages) {
          const page = readPage(dir, file);
          checkWords(page, transcript);
          writePage(dir, page, [makePolicy(page), ...placeHeadLinks(page, links)]);
        }
        rmSync(new URL(VITE_MANIFEST, dir));
        writeFileSync(new URL('_headers', dir), formatHeaders(base, listHeaderRules(pages)));
        const entries = listEntries(dir, base, listFiles(dir));
        writeFileSync(new URL(WORKER, dir), await bundleWorker(entries));

        logger.info(
          `${transcript.paragraphs.length} paragraphs stand verbatim; ${pages.length} pages, ${entries.length} files for reading offline`,
        );
      },
    },
  };
}

function requirePages(expected: readonly string[], built: ReadonlySet<string>): void {
  const missing = expected.find((file) => !built.has(file));
  if (missing) throw plainError(`${missing}: the page was not built.`);
}
