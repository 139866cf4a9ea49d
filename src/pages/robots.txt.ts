import { makeFileRoute } from '../document/document.ts';
import { absoluteUrl, sitePath } from '../document/links.ts';

/** Lets every robot in and shows it the sitemap. */
export const GET = makeFileRoute(
  () => `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitePath('sitemap.xml'))}\n`,
);
