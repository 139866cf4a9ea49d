import { createServer } from 'node:net';

/** Asks the system for a port that is free now. */
export async function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

// The processes that run tests are started by the one that starts the servers, and take its ports from it.
process.env['TEST_PORTS'] ??= `${await findPort()},${await findPort()}`;
const [rootPort = 0, subPathPort = 0] = process.env['TEST_PORTS'].split(',').map(Number);

/**
 * The two builds that the tests walk: one at the root of its host, one under a sub-path. The workflow that publishes
 * names the address of publication, so that one of them is the very site that is deployed.
 */
export const SITES = [
  { name: 'root', base: '/', folder: '.astro/test/root', port: rootPort },
  {
    name: 'sub-path',
    base: process.env['PUBLISHED_BASE_PATH'] || '/submission/',
    folder: '.astro/test/sub-path',
    port: subPathPort,
  },
] as const;

/** The absolute address that the test builds are told they will be published at. */
export const SITE_URL = process.env['PUBLISHED_SITE_URL'] || 'https://edition.example';

/** The address of a site's start page while the tests run. */
export function siteUrl({ base, port }: (typeof SITES)[number]): string {
  return `http://localhost:${port}${base}`;
}
