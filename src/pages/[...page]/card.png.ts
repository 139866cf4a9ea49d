import { makeFileRoute } from '../../document/document.ts';
import { getSitePages } from '../../layouts/site-pages.ts';
import { drawCard } from '../../sharing/card.ts';

export async function getStaticPaths() {
  return (await getSitePages()).map(({ folder, title }) => ({
    params: { page: folder.replace(/\/$/u, '') || undefined },
    props: { words: title },
  }));
}

/** The picture beside a shared link to a page. */
export const GET = makeFileRoute<{ words: string }>(({ submission }, card) => drawCard(card, submission));
