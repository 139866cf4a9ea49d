import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { cards } from './src/sharing/card.ts';
import { checkVerbatim } from './src/site/check-verbatim.ts';
import { hostHeaders } from './src/site/host-headers.ts';
import { offlineCopy } from './src/site/offline-copy.ts';
import { paragraphFiles } from './src/build/paragraph-files.ts';
import { publishWhole } from './src/build/publish-whole.ts';
import { readAddress } from './src/site/read-address.ts';
import { searchIndex } from './src/search/index/search-index.ts';
import { securityPolicy } from './src/site/security-policy.ts';
import { serifFonts } from './src/build/serif-fonts.ts';
import { readContent, shareContent } from './src/document/content.ts';

const publish = publishWhole();
const { site, base } = readAddress(process.env);
const edition = shareContent(readContent());

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // Inside the project, so that a copy of it is built without touching another.
  cacheDir: './.astro/cache',
  compressHTML: true,
  devToolbar: { enabled: false },
  // A page comes whole with its style; its scripts are files, fetched when it already reads.
  // Eight at a time: while one file is written, others are rendered.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Harmless, one for each MDX file: https://github.com/withastro/astro/issues/18087
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  markdown: {
    syntaxHighlight: false,
    // Astro's own processor rewrites quotes, dashes and dots; the text must stay as it is.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm],
    }),
  },
  fonts: await serifFonts(edition),
  // The last one moves the finished site into place.
  integrations: [
    mdx(),
    searchIndex(edition),
    paragraphFiles(edition),
    cards(edition),
    securityPolicy(),
    checkVerbatim(edition),
    hostHeaders(),
    offlineCopy(),
    publish,
  ],
});
