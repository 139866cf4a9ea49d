import { makeFileRoute, type ParagraphProps } from '../../../document/document.ts';
import { drawCard } from '../../../sharing/card.ts';

export { getParagraphPaths as getStaticPaths } from '../../../document/document.ts';

/** The picture beside a shared link to a paragraph. */
export const GET = makeFileRoute<ParagraphProps>(({ submission }, { paragraph: { number, text } }) =>
  drawCard({ number, words: text }, submission),
);
