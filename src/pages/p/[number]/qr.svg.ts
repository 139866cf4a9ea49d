import type { APIRoute } from 'astro';
import type { ParagraphProps } from '../../../document/document.ts';
import { absoluteUrl, paragraphPath } from '../../../document/links.ts';
import { drawQrCode } from '../../../sharing/qr.ts';

export { getParagraphPaths as getStaticPaths } from '../../../document/document.ts';

/** The QR code of a paragraph's address. */
export const GET: APIRoute<ParagraphProps> = ({ props: { paragraph }, site }) =>
  new Response(drawQrCode(absoluteUrl(paragraphPath(paragraph.number), site ?? '')), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
