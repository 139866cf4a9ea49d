import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { CONTENT_FOLDER } from '../../document/content.ts';
import { getSubmission } from '../../document/paragraphs.ts';

export function getStaticPaths() {
  return getSubmission().witnesses.map(({ file }) => ({ params: { name: file.replace(/\.txt$/u, '') } }));
}

/** A transcript, byte for byte. */
export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(join(CONTENT_FOLDER, 'source', `${params['name']}.txt`)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
