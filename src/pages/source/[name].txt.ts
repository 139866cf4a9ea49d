import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

export async function getStaticPaths() {
  return (await getCollection('transcripts')).map(({ id, data: { content } }) => ({
    params: { name: id.replace(/\.txt$/u, '') },
    props: { content },
  }));
}

/** A transcript, byte for byte. */
export const GET: APIRoute<{ content: string }> = ({ props: { content } }) =>
  new Response(content, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
