import type { Loader } from 'astro/loaders';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import {
  CONTENT_FOLDER,
  type Edition,
  paragraphSyntax,
  readContent,
  recallContent,
} from '../document/content.ts';
import { paragraphSchema } from '../document/schema.ts';
import { rehypePageBreaks } from '../document/rehype-page-breaks.ts';
import { rehypeSentences } from '../document/rehype-sentences.ts';

/**
 * Loads the paragraphs with their finished HTML. (Astro's own way makes a module of every MDX file, which each page
 * then imports: for thousands of paragraphs that took most of the time and memory of a build, and these hold no code.)
 */
export function paragraphLoader(): Loader {
  return {
    name: 'paragraphs',
    load: async ({ store, parseData, watcher }) => {
      const load = async ({ submission, paragraphs }: Edition): Promise<void> => {
        const render = createRenderer(submission.language);
        store.clear();
        for (const paragraph of paragraphs) {
          const id = String(paragraph.number);
          const fields = Object.keys(paragraphSchema.shape) as (keyof typeof paragraph)[];
          const data = await parseData({
            id,
            data: Object.fromEntries(fields.map((field) => [field, paragraph[field]])),
          });
          store.set({ id, data, rendered: { html: render(paragraph.number, paragraph.body) } });
        }
      };
      await load(recallContent() ?? readContent());
      watcher?.on('change', (path) => {
        if (path.includes(`/${CONTENT_FOLDER}/`)) void load(readContent());
      });
    },
  };
}

/** Gives the function that makes the HTML of a paragraph from its number and MDX body. */
export function createRenderer(language: string): (number: number, body: string) => string {
  const processor = paragraphSyntax()
    .use(remarkRehype, { passThrough: ['mdxJsxTextElement'] })
    .use(rehypePageBreaks)
    .use(rehypeSentences, { language })
    .use(rehypeStringify);
  return (number, body) => String(processor.processSync({ value: body, data: { number } }));
}
