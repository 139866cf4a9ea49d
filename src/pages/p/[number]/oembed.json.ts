import type { APIRoute } from 'astro';
import type { Paragraph } from '../../../document/content.ts';
import { describeEmbed } from '../../../document/linked-data.ts';
import { getEdition, getSubmission } from '../../../document/paragraphs.ts';

interface Props {
  paragraph: Paragraph;
}

export function getStaticPaths() {
  return getEdition().paragraphs.map((paragraph) => ({
    params: { number: String(paragraph.number) },
    props: { paragraph } satisfies Props,
  }));
}

/** What a site that embeds by oEmbed asks for. */
export const GET: APIRoute<Props> = ({ props: { paragraph }, site }) =>
  new Response(`${JSON.stringify(describeEmbed(getSubmission(), paragraph, site ?? ''), null, 2)}\n`);
