import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

/** Words of other languages, for the queries that need them. */
export const GET: APIRoute = async () =>
  Response.json(Object.fromEntries((await getCollection('languages')).map(({ id, data }) => [id, data])));
