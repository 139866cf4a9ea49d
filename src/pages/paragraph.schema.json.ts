import type { APIRoute } from 'astro';
import { serveDataSchema } from '../downloads/data.ts';

/** The JSON Schema of a paragraph as data. */
export const GET: APIRoute = ({ site }) => serveDataSchema('paragraph', site);
