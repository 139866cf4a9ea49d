import type { APIRoute } from 'astro';
import { serveDataSchema } from '../downloads/data.ts';

/** The JSON Schema of the document as data. */
export const GET: APIRoute = ({ site }) => serveDataSchema('submission', site);
