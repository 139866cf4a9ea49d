import type { APIRoute } from 'astro';
import { getEdition, type ParagraphProps } from '../../document/document.ts';
import { formatJson, makeParagraphData } from '../../downloads/data.ts';

export { getParagraphPaths as getStaticPaths } from '../../document/document.ts';

/** A paragraph as data. */
export const GET: APIRoute<ParagraphProps> = async ({ props: { paragraph }, site }) =>
  new Response(formatJson(makeParagraphData(paragraph, await getEdition(), site ?? '')), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
