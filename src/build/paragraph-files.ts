import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { CITATION_FILES, formatCitationFile } from '../citing/citation-files.ts';
import type { Edition, Paragraph } from '../document/content.ts';
import { describeParagraph } from '../downloads/data.ts';
import { formatJson } from '../downloads/downloads.ts';
import { describeEmbed } from '../citing/linked-data.ts';
import { absoluteUrl, paragraphPath } from '../document/links.ts';
import { drawQrCode } from '../sharing/qr.ts';

/** A file that comes with every paragraph: its address below `/p/`, and its text. */
interface ParagraphFile {
  path(number: number): string;
  make(paragraph: Paragraph, edition: Edition, site: string): string;
}

const FILES: ParagraphFile[] = [
  // The paragraph as data.
  {
    path: (number) => `${number}.json`,
    make: (paragraph, edition, site) => formatJson(describeParagraph(paragraph, edition, site)),
  },
  // What a site that embeds by oEmbed asks for.
  {
    path: (number) => `${number}/oembed.json`,
    make: (paragraph, { submission }, site) => formatJson(describeEmbed(submission, paragraph, site)),
  },
  {
    path: (number) => `${number}/qr.svg`,
    make: ({ number }, _edition, site) => drawQrCode(absoluteUrl(paragraphPath(number), site)),
  },
  ...CITATION_FILES.map(
    ({ extension }): ParagraphFile => ({
      path: (number) => `${number}.${extension}`,
      make: ({ number }, { submission }, site) =>
        formatCitationFile(extension, submission, absoluteUrl(paragraphPath(number), site), number),
    }),
  ),
];

/**
 * Writes the small files of every paragraph. They are no routes of Astro's, which takes longer over each than it
 * takes to make: with thousands of paragraphs that was a third of the build.
 */
export function paragraphFiles(edition: Edition): AstroIntegration {
  let site = '';
  return {
    name: 'paragraph-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': ({ dir, logger }) => {
        for (const paragraph of edition.paragraphs) {
          mkdirSync(new URL(`p/${paragraph.number}/`, dir), { recursive: true });
          for (const { path, make } of FILES) {
            writeFileSync(new URL(`p/${path(paragraph.number)}`, dir), make(paragraph, edition, site));
          }
        }
        logger.info(`${edition.paragraphs.length * FILES.length} files`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const paragraph = edition.paragraphs[Number(/^\/p\/(\d+)[./]/u.exec(pathname)?.[1]) - 1];
          const file = paragraph && FILES.find(({ path }) => pathname === `/p/${path(paragraph.number)}`);
          if (!paragraph || !file) return next();
          if (pathname.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml');
          response.end(file.make(paragraph, edition, site));
        });
      },
    },
  };
}
