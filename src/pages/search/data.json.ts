import { getCollection, getEntry } from 'astro:content';
import type { APIRoute } from 'astro';
import { getEdition } from '../../document/document.ts';
import { joinTitleBlock } from '../../document/edition.ts';
import { makeSearchData } from '../../search/index/make-data.ts';

/** The search's own file; the build adds the names that Pagefind gives the paragraphs. */
export const GET: APIRoute = async () => {
  const edition = await getEdition();
  const phrases = (await getEntry('words', 'words'))?.data ?? {};
  const terms = await getCollection('terms');
  return Response.json(
    makeSearchData({
      paragraphs: edition.paragraphs.map(({ number, title, text, sentences }) => ({
        number,
        title,
        text,
        sentences: sentences.map(({ start }) => start),
        phrases: phrases[number] ?? [],
      })),
      titleBlock: joinTitleBlock(edition.submission),
      terms: terms.map(({ data: { id, name, explanation } }) => ({ id, name, explanation })),
    }),
  );
};
