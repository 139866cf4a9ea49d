import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { describeParagraph } from '../../document/data.ts';
import { formatJson } from '../../document/downloads.ts';
import { getEdition } from '../../document/paragraphs.ts';

export function getStaticPaths() {
  return getEdition().paragraphs.map((paragraph) => ({
    params: { number: String(paragraph.number) },
    props: { paragraph },
  }));
}

/** One paragraph as data. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(formatJson(describeParagraph(props.paragraph, getEdition(), site ?? '')), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
