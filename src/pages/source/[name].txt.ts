import type { APIRoute } from 'astro';
import { getEdition } from '../../document/document.ts';

export async function getStaticPaths() {
  return (await getEdition()).transcripts.map(({ file, content }) => ({
    params: { name: file.replace(/\.txt$/u, '') },
    props: { content },
  }));
}

/** A transcript, byte for byte. */
export const GET: APIRoute<{ content: string }> = ({ props: { content } }) =>
  new Response(content, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
