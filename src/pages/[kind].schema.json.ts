import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { describeDataSchema } from '../downloads/data.ts';
import { formatJson } from '../downloads/downloads.ts';

export function getStaticPaths() {
  return (['submission', 'paragraph'] as const).map((kind) => ({ params: { kind }, props: { kind } }));
}

/** The JSON Schema that the published data is held to. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(formatJson(describeDataSchema(props.kind, site ?? '')), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
