import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import type { Languages } from '../../search/query/languages.ts';

/** Words of other languages, for the queries that need them. */
export const GET: APIRoute = async () => {
  const languages: Languages = Object.fromEntries(
    (await getCollection('languages')).map(({ id, data }) => [id, data]),
  );
  return Response.json(languages);
};
