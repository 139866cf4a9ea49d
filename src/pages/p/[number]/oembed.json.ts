import { makeFileRoute, type ParagraphProps } from '../../../document/document.ts';
import { describeEmbed } from '../../../sharing/embed.ts';

export { getParagraphPaths as getStaticPaths } from '../../../document/document.ts';

/** What a site that embeds by oEmbed asks for. */
export const GET = makeFileRoute<ParagraphProps>(({ submission }, { paragraph }) =>
  JSON.stringify(describeEmbed(submission, paragraph)),
);
