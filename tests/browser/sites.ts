import { createHash } from 'node:crypto';

// From the folder's name, so that two checkouts can be tested side by side.
const PORT = 20_000 + (createHash('sha256').update(process.cwd()).digest().readUInt16BE(0) % 10_000) * 2;

/**
 * The two builds that the tests walk: one at the root of its host, one under a sub-path. The workflow that publishes
 * names the address of publication, so that one of them is the very site that is deployed.
 */
export const SITES = [
  { name: 'root', base: '/', folder: '.astro/test/root', port: PORT },
  {
    name: 'sub-path',
    base: process.env['PUBLISHED_BASE_PATH'] || '/submission/',
    folder: '.astro/test/sub-path',
    port: PORT + 1,
  },
] as const;

/** The absolute address that the test builds are told they will be published at. */
export const SITE_URL = process.env['PUBLISHED_SITE_URL'] || 'https://edition.example';

/** The address of a site's start page while the tests run. */
export function siteUrl({ base, port }: (typeof SITES)[number]): string {
  return `http://localhost:${port}${base}`;
}
