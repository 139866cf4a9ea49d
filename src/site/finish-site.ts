/** What is done to the finished site, in the order in which it is done. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AstroConfig, AstroIntegration } from 'astro';
import { LOCAL_SITE } from '../document/links.ts';
import { addToHead, listFiles, parsePage } from './built-page.ts';
import { checkWords, listTextPages, readPublishedTranscript } from './check-words.ts';
import { makePolicy } from './content-policy.ts';
import { formatHeaders, listHeaderRules } from './host-headers.ts';
import { moveAssets } from './move-assets.ts';
import { bundleWorker, listEntries, WORKER } from './offline-copy.ts';
import { plainError } from './plain-error.ts';
import { VITE_MANIFEST, writeViteManifest } from './vite-manifest.ts';

/** What pages fetch when they are complete and idle: the code behind the controls, and Pagefind. */
const AHEAD = /^_astro\/.+\.js$|^pagefind\//u;

/**
 * Finishes the built site: it knows of it only what lies in its folder and where it will stand. To be listed last.
 * Whatever is wrong stops the build in one sentence.
 * @param makeHeadLinks when the build has named its files, the `<link>` elements for the heads of pages, by their files:
 * `{ 'search/index.html': ['<link rel="modulepreload" …>'] }`; told the built site's folder
 */
export function finishSite(makeHeadLinks: (dir: URL) => Record<string, string[]>): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'finish-site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [writeViteManifest(), moveAssets(() => config.outDir)] } });
      },
      'astro:config:done': ({ config: finished }) => {
        config = finished;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = listFiles(dir).filter((file) => file.endsWith('.html'));
        const transcript = readPublishedTranscript(dir);
        const links = makeHeadLinks(dir);
        const missing = [...listTextPages(transcript), ...Object.keys(links)].find(
          (file) => !pages.includes(file),
        );
        if (missing) throw plainError(`${missing}: the page was not built.`);

        for (const file of pages) {
          const page = parsePage(file, readFileSync(new URL(file, dir), 'utf8'));
          checkWords(page, transcript);
          writeFileSync(
            new URL(file, dir),
            addToHead(page, [makePolicy(page), ...(links[file] ?? [])].join('')),
          );
        }
        rmSync(new URL(VITE_MANIFEST, dir));
        writeFileSync(new URL('_headers', dir), formatHeaders(config.base, listHeaderRules(pages)));
        const files = listFiles(dir);
        writeFileSync(new URL('ahead.json', dir), JSON.stringify(files.filter((file) => AHEAD.test(file))));
        const entries = listEntries(dir, config.base, files);
        writeFileSync(new URL(WORKER, dir), await bundleWorker(entries));

        if (config.site === LOCAL_SITE)
          logger.warn(`Addresses begin with ${LOCAL_SITE}; set SITE_URL before you publish.`);
        logger.info(
          `${transcript.paragraphs.length} paragraphs stand verbatim; ${pages.length} pages, ${entries.length} files for reading offline`,
        );
      },
    },
  };
}
