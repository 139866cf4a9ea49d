import { makeFileRoute } from '../document/document.ts';
import { absoluteUrl, paragraphPath, sitePath } from '../document/links.ts';
import { getSitePages } from '../layouts/site-pages.ts';

/** The sitemap, by the protocol of sitemaps.org: every page with an address of its own. */
export const GET = makeFileRoute(async ({ paragraphs }) => {
  const pages = (await getSitePages()).map(({ folder }) => sitePath(folder));
  const entries = [...pages, ...paragraphs.map(({ number }) => paragraphPath(number))].map(
    (path) => `  <url><loc>${absoluteUrl(path)}</loc></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
});
