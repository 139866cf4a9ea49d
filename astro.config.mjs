import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { rehypeParagraph } from './src/document/rehype-paragraph.ts';
import { makeSearchLinks, searchIndex } from './src/search/index/search-index.ts';
import { finishSite } from './src/site/finish-site.ts';
import { readAddress } from './src/site/read-address.ts';
import { listModuleFiles } from './src/site/vite-manifest.ts';

export default defineConfig({
  ...readAddress(process.env),
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
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // What scripts have in common comes in one file: a browser asks for six at a time of hosts without HTTP/2.
            output: {
              codeSplitting: {
                groups: [{ name: 'common', test: /\/src\/(?:browser|document|sharing)\//, minShareCount: 2 }],
              },
            },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      // No ranges in media queries and no nesting, which Safari 16.0 and Firefox 115 do not read.
      cssTarget: ['safari16.0', 'firefox115'],
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
      rehypePlugins: [rehypeParagraph],
    }),
  },
  // In this order: the index reads the finished pages, and the last step keeps what all others wrote.
  integrations: [mdx(), searchIndex(), finishSite((dir) => makeSearchLinks(dir, listModuleFiles))],
});
