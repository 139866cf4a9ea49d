import { getCollection, getEntry } from 'astro:content';
import { makeFileRoute } from '../../document/document.ts';
import { joinTitleBlock } from '../../document/edition.ts';
import { makeSearchData } from '../../search/index/make-data.ts';

/** The search's own file; the build adds the names that Pagefind gives the paragraphs. */
export const GET = makeFileRoute(async (edition) => {
  const phrases = (await getEntry('words', 'words'))?.data ?? {};
  const terms = await getCollection('terms');
  return JSON.stringify(
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
});
