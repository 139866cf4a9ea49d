import type { APIRoute } from 'astro';
import { absoluteUrl, sitePath } from '../document/links.ts';

/** Lets every robot in and shows it the sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitePath('sitemap.xml'), site ?? '')}\n`);
