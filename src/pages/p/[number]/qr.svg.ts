import type { APIRoute } from 'astro';
import { absoluteUrl, paragraphPath } from '../../../document/links.ts';
import { getEdition } from '../../../document/paragraphs.ts';
import { drawQrCode } from '../../../document/qr.ts';

export function getStaticPaths() {
  return getEdition().paragraphs.map(({ number }) => ({ params: { number: String(number) } }));
}

/** The QR code of a paragraph's address. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(drawQrCode(absoluteUrl(paragraphPath(Number(params['number'])), site ?? '')));
