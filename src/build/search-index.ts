import type { AstroIntegration } from 'astro';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Edition } from '../document/content.ts';

/** Writes the search index into the built site: one record a paragraph; serves it from memory in development. */
export function searchIndex(edition: Edition): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const index = await indexParagraphs(edition);
        const { errors } = await index.writeFiles({ outputPath: new URL('pagefind/', dir).pathname });
        if (errors.length > 0) throw new Error(`The search index was not written: ${errors.join('; ')}.`);
        logger.info(`${edition.paragraphs.length} paragraphs indexed`);
      },
      'astro:server:setup': async ({ server }) => {
        const index = await indexParagraphs(edition);
        const { files } = await index.getFiles();
        const contents = new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]));
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const content = contents.get(path);
          if (!content) return next();
          if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
          response.end(content);
        });
      },
    },
  };
}

async function indexParagraphs({ submission, paragraphs }: Edition): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index was not made: ${errors.join('; ')}.`);
  for (const { number, title, text } of paragraphs) {
    const record = await index.addCustomRecord({
      url: `/p/${number}/`,
      content: text,
      language: submission.language,
      meta: { number: String(number), title },
    });
    if (record.errors.length > 0)
      throw new Error(`Paragraph ${number} was not indexed: ${record.errors.join('; ')}.`);
  }
  return index;
}
