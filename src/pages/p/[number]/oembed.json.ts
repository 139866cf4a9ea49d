import type { APIRoute } from 'astro';
import { getSubmission, type ParagraphProps } from '../../../document/document.ts';
import { describeEmbed } from '../../../sharing/embed.ts';

export { getParagraphPaths as getStaticPaths } from '../../../document/document.ts';

/** What a site that embeds by oEmbed asks for. */
export const GET: APIRoute<ParagraphProps> = async ({ props: { paragraph }, site }) =>
  Response.json(describeEmbed(await getSubmission(), paragraph, site ?? ''));
