import { makeFileRoute, type ParagraphProps } from '../../../document/document.ts';
import { absoluteUrl, paragraphPath } from '../../../document/links.ts';
import { drawQrCode } from '../../../sharing/qr.ts';

export { getParagraphPaths as getStaticPaths } from '../../../document/document.ts';

/** The QR code of a paragraph's address. */
export const GET = makeFileRoute<ParagraphProps>(
  (_, { paragraph }) => drawQrCode(absoluteUrl(paragraphPath(paragraph.number))),
  'image/svg+xml',
);
