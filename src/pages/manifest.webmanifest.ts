import type { APIRoute } from 'astro';
import { getSubmission } from '../document/document.ts';

/** The web app manifest; its addresses are relative to it, so it holds at any base. */
export const GET: APIRoute = async () => {
  const { name, description, language } = await getSubmission();
  return Response.json({
    name,
    description,
    lang: language,
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    icons: [{ src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
  });
};
