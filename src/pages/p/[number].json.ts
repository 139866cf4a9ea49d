import { makeFileRoute, type ParagraphProps } from '../../document/document.ts';
import { formatJson, makeParagraphData } from '../../downloads/data.ts';

export { getParagraphPaths as getStaticPaths } from '../../document/document.ts';

/** A paragraph as data. */
export const GET = makeFileRoute<ParagraphProps>((edition, { paragraph }) =>
  formatJson(makeParagraphData(paragraph, edition)),
);
