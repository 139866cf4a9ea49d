import type { APIRoute } from 'astro';
import {
  aboutPath,
  absoluteUrl,
  figuresPath,
  paragraphPath,
  searchPath,
  termsPath,
  wholeTextPath,
} from '../document/links.ts';
import { getEdition } from '../document/paragraphs.ts';

/** The sitemap, by the protocol of sitemaps.org: every page with an address of its own. */
export const GET: APIRoute = ({ site }) => {
  const paragraphs = getEdition().paragraphs.map(({ number }) => paragraphPath(number));
  const pages = [wholeTextPath(), ...paragraphs, figuresPath(), termsPath(), searchPath(), aboutPath()];
  const entries = pages.map((path) => `  <url><loc>${absoluteUrl(path, site ?? '')}</loc></url>\n`).join('');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`,
  );
};
