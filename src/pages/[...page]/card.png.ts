import type { APIRoute } from 'astro';
import { getSubmission } from '../../document/document.ts';
import { getSitePages, type SitePage } from '../../layouts/site-pages.ts';
import { serveCard } from '../../sharing/card.ts';

export async function getStaticPaths() {
  return (await getSitePages()).map((page) => ({
    params: { page: page.folder.replace(/\/$/u, '') || undefined },
    props: { page },
  }));
}

/** The picture beside a shared link to a page. */
export const GET: APIRoute<{ page: SitePage }> = async ({ props: { page } }) =>
  serveCard({ words: page.title }, await getSubmission());
