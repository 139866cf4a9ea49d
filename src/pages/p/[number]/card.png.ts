import type { APIRoute } from 'astro';
import { getSubmission, type ParagraphProps } from '../../../document/document.ts';
import { serveCard } from '../../../sharing/card.ts';

export { getParagraphPaths as getStaticPaths } from '../../../document/document.ts';

/** The picture beside a shared link to a paragraph. */
export const GET: APIRoute<ParagraphProps> = async ({ props: { paragraph } }) =>
  serveCard({ number: paragraph.number, words: paragraph.text }, await getSubmission());
