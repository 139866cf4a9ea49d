import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listDownloads } from '../document/downloads.ts';
import { getEdition } from '../document/paragraphs.ts';
import { explainMissingPdf } from '../document/pdf.ts';

/** A file for each format that this host can make; says so where one is left out. */
export function getStaticPaths() {
  const missing = explainMissingPdf();
  if (missing) console.warn(missing);
  return listDownloads().map((download) => ({ params: { format: download.extension }, props: { download } }));
}

/** The whole document in one format. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props, site }) => {
  const { write, mediaType } = props.download;
  const body = await write(getEdition(), site ?? '');
  return new Response(typeof body === 'string' ? body : Buffer.from(body), {
    headers: { 'Content-Type': mediaType },
  });
};
